import type { PayloadRequest } from 'payload'

import type { Article } from '@/payload-types'
import { relationId, relationIds } from '@/platform/relations'

/** What the database says of an article's public row, drafts beside it left aside. */
export interface LiveState {
  isLive: boolean
  isTrashed: boolean
  path: string | null
  publishedAt: string | null
  number: number | null
  title: string | null
  updatedAt: string | null
  withdrawalReason: string | null
  corrections: NonNullable<Article['corrections']>
  correctionNotes: NonNullable<Article['correctionNotes']>
  /** The column that gives the address. */
  column: string | null
  /** All columns that list it, its own first. */
  columns: string[]
  /** Departments that published it or appear in it. */
  departments: string[]
  staff: string[]
  photos: string[]
  attachments: string[]
}

const nothing: LiveState = {
  isLive: false,
  isTrashed: false,
  path: null,
  publishedAt: null,
  number: null,
  title: null,
  updatedAt: null,
  withdrawalReason: null,
  corrections: [],
  correctionNotes: [],
  column: null,
  columns: [],
  departments: [],
  staff: [],
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
      number: true,
      title: true,
      updatedAt: true,
      withdrawalReason: true,
      corrections: true,
      correctionNotes: true,
      column: true,
      alsoIn: true,
      departments: true,
      mentionedDepartments: true,
      mentionedStaff: true,
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
    number: row.number ?? null,
    title: row.title || null,
    updatedAt: row.updatedAt,
    withdrawalReason: row.withdrawalReason?.trim() || null,
    corrections: row.corrections ?? [],
    correctionNotes: row.correctionNotes ?? [],
    column: relationId(row.column),
    columns: relationIds([row.column, ...(row.alsoIn ?? [])]),
    departments: relationIds([...(row.departments ?? []), ...(row.mentionedDepartments ?? [])]),
    staff: relationIds(row.mentionedStaff),
    photos: relationIds(row.usedPhotos),
    attachments: relationIds(row.usedAttachments),
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
