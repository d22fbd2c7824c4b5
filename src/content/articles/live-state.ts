import type { PayloadRequest } from 'payload'

/** What the database says of an article's public row, drafts beside it left aside. */
export interface LiveState {
  isLive: boolean
  isTrashed: boolean
  path: string | null
  publishedAt: string | null
  photos: string[]
  attachments: string[]
}

const nothing: LiveState = {
  isLive: false,
  isTrashed: false,
  path: null,
  publishedAt: null,
  photos: [],
  attachments: [],
}

/** Reads the public row of an article inside the request's transaction. */
export async function readLiveState(
  req: PayloadRequest,
  id: string | undefined,
): Promise<LiveState> {
  if (id === undefined) return nothing
  const found = await req.payload.find({
    collection: 'articles',
    where: { id: { equals: id } },
    select: {
      _status: true,
      deletedAt: true,
      path: true,
      publishedAt: true,
      usedPhotos: true,
      usedAttachments: true,
    },
    depth: 0,
    limit: 1,
    pagination: false,
    trash: true,
    overrideAccess: true, // the state of the row does not depend on who asks
    req,
  })
  const [row] = found.docs
  if (!row) return nothing
  const isTrashed = Boolean(row.deletedAt)
  return {
    isLive: row._status === 'published' && !isTrashed,
    isTrashed,
    path: row.path ?? null,
    publishedAt: row.publishedAt ?? null,
    photos: (row.usedPhotos ?? []).map(String),
    attachments: (row.usedAttachments ?? []).map(String),
  }
}

const KEY = 'articleLiveBefore'

/** Keeps the state before a save for the hooks that run after it. */
export function keepLiveState(req: PayloadRequest, id: string, state: LiveState): void {
  const kept = (req.context[KEY] ??= new Map<string, LiveState>()) as Map<string, LiveState>
  kept.set(id, state)
}

/** The state kept by {@link keepLiveState}; an article just created had none. */
export function liveStateBefore(req: PayloadRequest, id: string): LiveState {
  return (req.context[KEY] as Map<string, LiveState> | undefined)?.get(id) ?? nothing
}
