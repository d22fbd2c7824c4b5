import type { CollectionBeforeOperationHook, FlattenedField, Where } from 'payload'

import { refusal } from '@/platform/errors'
import { person } from './access'

/** Operators that work on every field of this portal; it has no points on a map. */
const OPERATORS = new Set([
  'all',
  'contains',
  'equals',
  'exists',
  'greater_than',
  'greater_than_equal',
  'in',
  'less_than',
  'less_than_equal',
  'like',
  'not_equals',
  'not_in',
  'not_like',
])

/** Operators that compare with several values at once. */
const OF_LISTS = new Set(['all', 'in', 'not_in'])

/**
 * Refuses a filter that a database could not read, before it is asked: Payload checks that fields may
 * be asked for, but hands on operators and dates as they come, and the fault would be the server's.
 */
export const checkWhere: CollectionBeforeOperationHook = ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (overrideAccess) return args // the server's own code
  const { sort, where } = args as { sort?: unknown; where?: Where }
  const moments = {
    fields: dateNames(collection.flattenedFields),
    mayBeEmpty: person(req) !== null,
  }
  const fault =
    (where ? whereFault(where, moments) : null) ?? sortFault(sort, collection.flattenedFields)
  if (fault !== null) throw refusal('bad-filter', fault)
  return args
}

/** How moments are compared with. */
interface Moments {
  /** Names of the fields that hold one. */
  fields: ReadonlySet<string>
  /** A filter of the admin that is being written has no value yet. */
  mayBeEmpty: boolean
}

/** What is wrong with a filter, in a sentence; `null` for one that can be asked. */
export function whereFault(where: unknown, moments: Moments): string | null {
  if (typeof where !== 'object' || where === null) return '筛选条件 where 的格式不正确。'
  for (const [key, value] of Object.entries(where)) {
    const fault = isGroup(key) ? groupFault(value, moments) : fieldFault(key, value, moments)
    if (fault !== null) return fault
  }
  return null
}

/** Payload drops what it cannot sort by, and the answer would be in another order than was asked. */
export function sortFault(sort: unknown, fields: readonly { name: string }[]): string | null {
  const names: unknown[] = Array.isArray(sort)
    ? sort
    : typeof sort === 'string'
      ? sort.split(',')
      : []
  for (const name of names) {
    const [top = ''] = String(name).trim().replace(/^-/, '').split('.')
    if (!['id', 'version'].includes(top) && !fields.some((field) => field.name === top)) {
      return `不能按“${top.slice(0, 40)}”排序，没有这个字段。`
    }
  }
  return null
}

const isGroup = (key: string): boolean => /^(and|or)$/i.test(key)

function groupFault(parts: unknown, moments: Moments): string | null {
  if (!Array.isArray(parts)) return '筛选条件 and、or 后面应是一组条件。'
  for (const part of parts) {
    const fault = whereFault(part, moments)
    if (fault !== null) return fault
  }
  return null
}

function fieldFault(
  path: string,
  condition: unknown,
  { fields, mayBeEmpty }: Moments,
): string | null {
  // What is no condition at all is left to Payload, which says so.
  if (typeof condition !== 'object' || condition === null) return null
  const isDate = fields.has(path.split('.').at(-1) ?? '')
  for (const [operator, value] of Object.entries(condition)) {
    if (!OPERATORS.has(operator)) return `筛选条件中没有“${operator.slice(0, 40)}”这种比较。`
    if (Array.isArray(value) && !OF_LISTS.has(operator)) {
      return `筛选条件“${operator}”只能比较一个值。`
    }
    if (
      isDate &&
      operator !== 'exists' &&
      !momentsOf(value).every((one) => isMoment(one) || isNothing(one, operator, mayBeEmpty))
    ) {
      return `“${path.slice(0, 60)}”要用日期时间比较，如 2026-11-27T08:00:00Z。`
    }
  }
  return null
}

/** The values of a list, also of one that was written with commas. */
function momentsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',') : [value]
}

/** No moment at all: a thing to be equal to, and a filter that is still being written. */
function isNothing(value: unknown, operator: string, mayBeEmpty: boolean): boolean {
  if (value === '') return mayBeEmpty
  return (value === null || value === 'null') && /^(not_)?(equals|in)$/.test(operator)
}

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i

function isMoment(value: unknown): boolean {
  const isGiven = value instanceof Date || (typeof value === 'string' && ISO.test(value))
  return isGiven && !Number.isNaN(new Date(value).getTime())
}

const known = new WeakMap<object, ReadonlySet<string>>()

/** Names of all fields that hold a moment, however deep they stand. */
function dateNames(fields: FlattenedField[]): ReadonlySet<string> {
  const kept = known.get(fields)
  if (kept) return kept
  const names = new Set<string>()
  collect(fields, names)
  known.set(fields, names)
  return names
}

function collect(fields: FlattenedField[], names: Set<string>): void {
  for (const field of fields) {
    if (field.type === 'date') names.add(field.name)
    if ('flattenedFields' in field) collect(field.flattenedFields, names)
  }
}
