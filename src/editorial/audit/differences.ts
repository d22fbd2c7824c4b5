import type { FieldChange } from './entry'
import { textLines } from './text-lines'

/** Longest value kept of one side of a change, in UTF-16 units. */
const MAX_VALUE = 2000

/** Most changes kept of one save; the rest is counted. */
const MAX_CHANGES = 60

/** Kept by the server itself and of no meaning to an auditor, or made from other fields. */
const IGNORED = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'plainText',
  'sizes',
  'collection',
  'loginAttempts',
  'lockUntil',
  'sessions',
  'globalType',
  '_strategy',
])

/** Names whose values never stand in the log: only that they were changed. */
const SECRET = /password|hash|salt|secret|token|totp|recovery|apikey/i
const MASKED = '（不记录内容）'

type Values = Map<string, string>

/**
 * What differs between two states of a document, field by field; of texts only the paragraphs that
 * differ. `null` is a document that is not there yet, or no more.
 */
export function differences(before: object | null, after: object | null): FieldChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  const fields = [...new Set([...old.keys(), ...now.keys()])]
  const changes = fields
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => changeOf(field, old.get(field) ?? null, now.get(field) ?? null))
  if (changes.length <= MAX_CHANGES) return changes
  const rest = changes.length - MAX_CHANGES
  return [
    ...changes.slice(0, MAX_CHANGES),
    { field: '…', before: null, after: `另有 ${rest} 处变化` },
  ]
}

function changeOf(field: string, before: string | null, after: string | null): FieldChange {
  if (SECRET.test(field)) {
    return { field, before: before && MASKED, after: after && MASKED }
  }
  if (before === null || after === null || !(before + after).includes('\n')) {
    return { field, before: cut(before), after: cut(after) }
  }
  const [removed, added] = [linesOnlyIn(before, after), linesOnlyIn(after, before)]
  if (removed === null && added === null) return { field, before: '（段落次序改变）', after: null }
  return { field, before: cut(removed), after: cut(added) }
}

/** The lines of a text that the other has not, or has less often. */
function linesOnlyIn(text: string, other: string): string | null {
  const left = new Map<string, number>()
  for (const line of other.split('\n')) left.set(line, (left.get(line) ?? 0) + 1)
  const only = text.split('\n').filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
  return only.length === 0 ? null : only.join('\n')
}

function cut(value: string | null): string | null {
  if (value === null || value.length <= MAX_VALUE) return value
  return `${value.slice(0, MAX_VALUE)}…（共 ${value.length} 字）`
}

/** Every field of a document that has a value, by its path. */
function valuesOf(document: object | null): Values {
  const values: Values = new Map()
  for (const [name, value] of Object.entries(document ?? {})) {
    if (!IGNORED.has(name)) collect(values, name, value)
  }
  return values
}

function collect(values: Values, path: string, value: unknown): void {
  if (value === null || value === undefined || value === '') return
  if (value instanceof Date) values.set(path, value.toISOString())
  else if (Array.isArray(value)) collectList(values, path, value)
  else if (typeof value === 'object') collectObject(values, path, value)
  else values.set(path, scalar(value))
}

function collectObject(values: Values, path: string, value: object): void {
  if ('root' in value) {
    const text = textLines(value.root).join('\n')
    if (text) values.set(path, text)
    return
  }
  // A relation that was populated: the document that it points to is not part of this one.
  if ('id' in value && 'updatedAt' in value) {
    values.set(path, scalar(value.id))
    return
  }
  if ('relationTo' in value && 'value' in value) {
    collect(values, path, value.value)
    return
  }
  // What a join lists are other documents.
  if ('docs' in value && 'hasNextPage' in value) return
  for (const [name, each] of Object.entries(value)) {
    if (name !== 'id') collect(values, `${path}.${name}`, each)
  }
}

function collectList(values: Values, path: string, list: readonly unknown[]): void {
  const plain = list.map(plainItem)
  if (plain.every((item) => item !== null)) {
    if (plain.length > 0) values.set(path, plain.join('、'))
    return
  }
  list.forEach((item, index) => collect(values, `${path}.${index + 1}`, item))
}

function plainItem(item: unknown): string | null {
  if (item === null || item === undefined) return ''
  if (typeof item !== 'object') return scalar(item)
  return 'id' in item && 'updatedAt' in item ? scalar(item.id) : null
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
