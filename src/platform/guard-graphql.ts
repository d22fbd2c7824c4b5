import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
} from 'graphql'

import { MAX_GRAPHQL_DEPTH } from './graphql-limits'

/** Bounds that a request must keep before Payload's schema sees it. */
export const graphqlBounds = {
  bodyBytes: 32 * 1024,
  tokens: 2000,
  depth: MAX_GRAPHQL_DEPTH,
  fields: 300,
  rootFields: 10,
  mutations: 1,
  aliases: 20,
  /** Levels of a question for the schema alone, where that may be asked. */
  introspectionDepth: 16,
} as const

/** What is wrong with a request; `code` is for programs. */
export interface GraphQLFault {
  code: string
  message: string
}

interface Size {
  fields: number
  depth: number
  aliases: number
}

/** What the asker may do besides. */
export interface GraphQLAllowance {
  /** Ask for the schema (`GRAPHQL_INTROSPECTION`). */
  mayIntrospect?: boolean
  /** A key asks: it reads here and writes by REST. */
  isReadOnly?: boolean
}

/**
 * Measures a query without expanding it: each fragment is measured once. Payload's own complexity
 * rule expands fragments without memory, so twenty doubling fragments would block the process.
 * @returns the fault, or `null` for a request that may go on.
 */
export function graphqlFault(body: string, allowance: GraphQLAllowance = {}): GraphQLFault | null {
  if (Buffer.byteLength(body) > graphqlBounds.bodyBytes) {
    return fault('body-too-large', `A GraphQL request has at most ${graphqlBounds.bodyBytes} bytes`)
  }
  const query = queryOf(body)
  if (query === null) return fault('bad-request', 'The body must be JSON with a string "query"')
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: graphqlBounds.tokens, noLocation: true })
  } catch (error) {
    return fault(
      'syntax',
      error instanceof GraphQLError ? error.message : 'The query cannot be read',
    )
  }
  return documentFault(document, allowance)
}

function queryOf(body: string): string | null {
  try {
    const parsed: unknown = JSON.parse(body)
    const query = (parsed as { query?: unknown } | null)?.query
    return typeof query === 'string' ? query : null
  } catch {
    return null // not JSON: the caller answers with the fault
  }
}

function documentFault(
  document: DocumentNode,
  { mayIntrospect = false, isReadOnly = false }: GraphQLAllowance,
): GraphQLFault | null {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  )
  const [operation] = operations
  if (operations.length !== 1 || !operation) {
    return fault('one-operation', 'A request carries exactly one operation')
  }
  if (isReadOnly && operation.operation !== OperationTypeNode.QUERY) {
    return fault('read-only', 'A key reads by GraphQL and writes by REST')
  }
  const measure = new Measure(document)
  const size = measure.selection(operation.selectionSet)
  if (size === null)
    return fault('fragment-cycle', 'Fragments must not refer to each other in a circle')
  const roots = measure.rootFields(operation.selectionSet)
  const most =
    operation.operation === OperationTypeNode.MUTATION
      ? graphqlBounds.mutations
      : graphqlBounds.rootFields
  if (roots > most)
    return fault('too-many-roots', `At most ${most} top-level field(s), not ${roots}`)
  if (size.aliases > graphqlBounds.aliases) {
    return fault(
      'too-many-aliases',
      `At most ${graphqlBounds.aliases} aliases, fragments expanded, not ${size.aliases}`,
    )
  }
  const depth =
    mayIntrospect && isForSchema(operation.selectionSet)
      ? graphqlBounds.introspectionDepth
      : graphqlBounds.depth
  if (size.depth > depth) {
    return fault('too-deep', `At most ${depth} levels, not ${size.depth}`)
  }
  if (size.fields > graphqlBounds.fields) {
    return fault('too-many-fields', `At most ${graphqlBounds.fields} fields, fragments expanded`)
  }
  return null
}

/** A question for the schema alone, as tools send it. */
function isForSchema(set: SelectionSetNode): boolean {
  return set.selections.every(
    (node) => node.kind === Kind.FIELD && /^__(schema|type|typename)$/.test(node.name.value),
  )
}

class Measure {
  private readonly fragments = new Map<string, FragmentDefinitionNode>()
  private readonly measured = new Map<string, Size>()
  private readonly open = new Set<string>()

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.fragments.set(definition.name.value, definition)
      }
    }
  }

  /** Fields and depth of a selection with its fragments; `null` when they run in a circle. */
  selection(set: SelectionSetNode): Size | null {
    let fields = 0
    let depth = 0
    let aliases = 0
    for (const node of set.selections) {
      let size: Size | null
      if (node.kind === Kind.FIELD) {
        const inner = node.selectionSet
          ? this.selection(node.selectionSet)
          : { fields: 0, depth: 0, aliases: 0 }
        size = inner && {
          fields: inner.fields + 1,
          depth: inner.depth + 1,
          aliases: inner.aliases + (node.alias ? 1 : 0),
        }
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        size = this.selection(node.selectionSet)
      } else {
        size = this.fragment(node.name.value)
      }
      if (size === null) return null
      fields += size.fields
      depth = Math.max(depth, size.depth)
      aliases += size.aliases
    }
    return { fields, depth, aliases }
  }

  /** Top-level fields, those inside fragments included. Called after {@link selection}. */
  rootFields(set: SelectionSetNode): number {
    return set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + 1
      if (node.kind === Kind.INLINE_FRAGMENT) return sum + this.rootFields(node.selectionSet)
      const fragment = this.fragments.get(node.name.value)
      // A root fragment holds at least one field; how many, its own measure says well enough.
      return sum + (fragment ? (this.measured.get(node.name.value)?.fields ?? 1) : 0)
    }, 0)
  }

  private fragment(name: string): Size | null {
    const known = this.measured.get(name)
    if (known) return known
    if (this.open.has(name)) return null
    const definition = this.fragments.get(name)
    if (!definition) return { fields: 0, depth: 0, aliases: 0 } // the schema's own rules report it
    this.open.add(name)
    const size = this.selection(definition.selectionSet)
    this.open.delete(name)
    if (size) this.measured.set(name, size)
    return size
  }
}

function fault(code: string, message: string): GraphQLFault {
  return { code, message }
}
