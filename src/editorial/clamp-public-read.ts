import type { CollectionBeforeOperationHook } from 'payload'

import { actor, person } from './access'
import { can } from './policy'

/** The arguments that read operations have in common, as far as they are bounded here. */
interface ReadArgs {
  currentDepth?: number
  depth?: number
  draft?: boolean
  joins?: unknown
  limit?: number
  pagination?: boolean
  trash?: boolean
}

const DEFAULT_LIMIT = 10
const MAX_LIMIT = 100
const MAX_DEPTH = 1

/**
 * Bounds what an anonymous REST or GraphQL read may ask for: 1–100 documents, one level of
 * relations, no drafts, no trash. Payload itself answers `limit=0` with everything.
 *
 * `overrideAccess` is `undefined` for a top-level read and `false` for population, hence the
 * falsiness test. Batches of population carry `currentDepth` and no limit; giving them one would
 * turn relations into bare ids.
 */
export const clampPublicRead: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || req.payloadAPI === 'local') return args
  if (can(person(req), 'content.readUnpublished')) return args
  if (!/^(read|count)/.test(operation)) return args

  const asked = args as ReadArgs // one hook for operations whose argument types differ
  // A key that delivers drafts reads them again.
  const hasDrafts = can(actor(req), 'content.readUnpublished')
  const clamped: ReadArgs = { ...asked, draft: hasDrafts && asked.draft }
  if (asked.currentDepth === undefined) {
    clamped.limit = limitOf(asked.limit)
    clamped.pagination = true
    clamped.depth = Math.min(Math.max(Math.trunc(Number(asked.depth)) || 0, 0), MAX_DEPTH)
    clamped.trash = false
  }
  if (asked.joins) clamped.joins = clampJoins(asked.joins)
  return clamped as typeof args
}

function limitOf(asked: unknown): number {
  const limit = Math.trunc(Number(asked ?? DEFAULT_LIMIT))
  if (!Number.isFinite(limit)) return DEFAULT_LIMIT
  // `limit=0` means "all" to Payload; an anonymous reader gets the most there is for one page.
  return limit <= 0 ? MAX_LIMIT : Math.min(limit, MAX_LIMIT)
}

function clampJoins(joins: unknown): unknown {
  if (typeof joins !== 'object' || joins === null) return joins
  return Object.fromEntries(
    Object.entries(joins).map(([name, query]: [string, unknown]) => [
      name,
      typeof query === 'object' && query !== null
        ? { ...query, limit: limitOf('limit' in query ? query.limit : undefined) }
        : query,
    ]),
  )
}
