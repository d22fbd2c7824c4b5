import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNullableType,
  GraphQLString,
  isInputObjectType,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** Fields asked for at once, so that a query keeps the bounds of the guard and of Payload. */
const AT_ONCE = 80

/** Arguments that widen a read, where a query takes them. */
const WIDE: Record<string, string> = {
  draft: 'true',
  trash: 'true',
  limit: '100',
  pagination: 'false',
}

/**
 * Every query of the schema, as widely as it can be asked: all leaves of what it gives and of what
 * hangs on that, in as many queries as the bounds demand.
 * @param ids what to ask for by its id, under the name of the query: `Article`, `versionArticle`.
 */
export function everyQuery(ids: Record<string, readonly string[]>): string[] {
  const query = buildSchema(readFileSync('schema.graphql', 'utf8')).getQueryType()
  if (!query) throw new Error('The schema has no queries')
  return Object.values(query.getFields()).flatMap((field) =>
    queriesOf(field, ids[field.name] ?? []),
  )
}

function queriesOf(field: GraphQLField<unknown, unknown>, ids: readonly string[]): string[] {
  const takesId = field.args.some(({ name }) => name === 'id')
  const wide = field.args.flatMap(({ name }) => (WIDE[name] ? [`${name}: ${WIDE[name]}`] : []))
  const calls = takesId ? ids.map((id) => [`id: "${id}"`, ...wide]) : [wide]
  const selections = selectionsOf(getNamedType(field.type))
  return calls.flatMap((args) => {
    const call = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`
    return selections.map((selection) => `{ ${call} ${selection} }`)
  })
}

/** `docs` of a list and `version` of a version are the thing itself, not something that hangs on it. */
const WRAPPERS = ['docs', 'version']

function selectionsOf(type: GraphQLNamedType): string[] {
  if (!isObjectType(type)) return ['']
  const fields = Object.values(type.getFields())
  const wrapper = fields.find(({ name }) => WRAPPERS.includes(name))
  const own = chunks(fields.filter((field) => field !== wrapper).flatMap(partOf))
  const inner = wrapper
    ? selectionsOf(getNamedType(wrapper.type)).map(
        (selection) => `{ ${wrapper.name} ${selection} }`,
      )
    : []
  return [...own, ...inner]
}

/** A leaf, or an object with its own leaves. */
function partOf({ name, type }: GraphQLField<unknown, unknown>): string[] {
  const named = getNamedType(type)
  if (isLeafType(named)) return [name]
  const leaves = leavesOf(named)
  return leaves.length > 0 ? [`${name} { ${leaves.join(' ')} }`] : []
}

function leavesOf(type: GraphQLNamedType): string[] {
  if (isUnionType(type)) {
    return type.getTypes().map((one) => `... on ${one.name} { ${leavesOf(one).join(' ')} }`)
  }
  if (!isObjectType(type)) return []
  return Object.values(type.getFields())
    .filter(
      (field) =>
        isLeafType(getNamedType(field.type)) &&
        field.args.every(({ defaultValue }) => defaultValue !== null),
    )
    .map(({ name }) => name)
}

function chunks(parts: string[]): string[] {
  const groups: string[][] = []
  let size = Infinity
  for (const part of parts) {
    const weight = part.split(' ').length
    if (size + weight > AT_ONCE) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(part)
    size += weight
  }
  return groups.map((group) => `{ ${group.join(' ')} }`)
}

/** One change by GraphQL: the query with its variables. */
export interface Mutation {
  name: string
  query: string
  variables: { id: string; data: Record<string, string> }
}

/**
 * Every mutation of the schema that takes an id, once for each id that fits.
 * @param ids by the name of what the mutation is about: `Article`, `versionArticle`.
 * @param word set into the first text of what a mutation takes as data.
 */
export function everyMutation(ids: Record<string, readonly string[]>, word: string): Mutation[] {
  const mutations = buildSchema(readFileSync('schema.graphql', 'utf8')).getMutationType()
  if (!mutations) throw new Error('The schema has no mutations')
  return Object.values(mutations.getFields()).flatMap((field) => {
    const about = field.name.replace(/^(update|delete|duplicate)/, '').replace(/^restoreV/, 'v')
    const data = field.args.find(({ name }) => name === 'data')
    const id = field.args.find(({ name }) => name === 'id')
    if (!id) return []
    const input = data ? getNullableType(data.type) : null
    const text = isInputObjectType(input)
      ? Object.values(input.getFields()).find(({ type }) => getNullableType(type) === GraphQLString)
      : undefined
    const named = [`$id: ${String(id.type)}`, ...(data ? [`$data: ${String(data.type)}`] : [])]
    const given = ['id: $id', ...(data ? ['data: $data'] : [])]
    return (ids[about] ?? []).map((value) => ({
      name: field.name,
      query: `mutation (${named.join(', ')}) { ${field.name}(${given.join(', ')}) { id } }`,
      variables: { id: value, data: text ? { [text.name]: word } : {} },
    }))
  })
}
