import type { CollectionBeforeOperationHook } from 'payload'

import { actor } from './access'
import { can } from './policy'

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
  if (can(actor(req), 'content.readUnpublished')) return args
  if (!/^(read|count)/.test(operation)) return args

  const clamped = { ...args, draft: false }
  if (args.currentDepth === undefined) {
    Object.assign(clamped, {
      limit: limitOf(args.limit),
      pagination: true,
      depth: Math.min(Math.max(Math.trunc(Number(args.depth)) || 0, 0), MAX_DEPTH),
      trash: false,
    })
  }
  if (args.joins) clamped.joins = clampJoins(args.joins)
  return clamped
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
