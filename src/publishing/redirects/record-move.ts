import type { PayloadRequest, Where } from 'payload'

/** An address, or everything below a prefix, that has moved. */
export interface Move {
  kind: 'exact' | 'prefix'
  from: string
  to: string
}

/**
 * Makes the old address lead to the new one, in the transaction of the change that moved it.
 * What now lives at `to` loses its own redirect, and redirects that ended at `from` are pointed
 * at `to`: a visitor is sent on once, and A → B → A leaves no loop.
 */
export async function recordMove(req: PayloadRequest, move: Move): Promise<void> {
  await remove(req, { from: { in: [move.to, move.from] } })
  await pointOn(req, move)
  await req.payload.create({
    collection: 'redirects',
    data: move,
    // Redirects follow from the change itself, whoever was allowed to make it.
    overrideAccess: true,
    depth: 0,
    req,
  })
}

/** The address answers 410 from now on; what led to it does too. */
export async function recordGone(req: PayloadRequest, path: string): Promise<void> {
  await remove(req, { or: [{ from: { equals: path } }, { to: { equals: path } }] })
  await req.payload.create({
    collection: 'redirects',
    data: { kind: 'gone', from: path },
    overrideAccess: true, // see recordMove
    depth: 0,
    req,
  })
}

/** An address that comes to life (again) is no redirect any more. */
export async function recordLive(req: PayloadRequest, path: string): Promise<void> {
  await remove(req, { from: { equals: path } })
}

async function remove(req: PayloadRequest, where: Where): Promise<void> {
  await req.payload.delete({
    collection: 'redirects',
    where,
    overrideAccess: true, // see recordMove
    depth: 0,
    req,
  })
}

async function pointOn(req: PayloadRequest, move: Move): Promise<void> {
  const ending = await req.payload.find({
    collection: 'redirects',
    where: move.kind === 'prefix' ? endsWithin(move.from) : { to: { equals: move.from } },
    depth: 0,
    pagination: false,
    overrideAccess: true, // see recordMove
    req,
  })
  for (const redirect of ending.docs) {
    if (!redirect.to) continue
    await req.payload.update({
      collection: 'redirects',
      id: redirect.id,
      data: { to: move.to + redirect.to.slice(move.from.length) },
      overrideAccess: true, // see recordMove
      depth: 0,
      req,
    })
  }
}

/** Redirects that lead to the prefix (which ends in a slash) or to an address below it. */
function endsWithin(prefix: string): Where {
  return {
    and: [{ to: { greater_than_equal: prefix } }, { to: { less_than: `${prefix.slice(0, -1)}0` } }],
  }
}
