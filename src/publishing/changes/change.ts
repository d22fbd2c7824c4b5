import type { Change as ChangeDocument } from '@/payload-types'

/** What a change did to what the public sees. */
export type ChangeAction = ChangeDocument['action']

/** One entry of the change log, as its readers get it: with its place in the order. */
export interface Change {
  /** 1, 2, 3 … without gaps. */
  seq: number
  /** ISO time of the save. */
  at: string
  /** Slug of the collection or global. */
  kind: string
  /** Id of the document; the slug of a global. */
  contentId: string
  action: ChangeAction
  title: string | null
  /** Address now; of something retracted, the address that it had. */
  path: string | null
  /** Address before, when it moved; with a slash at the end everything below it moved too. */
  previousPath: string | null
  /** `updatedAt` of the public row: a page that shows this version or a later one is right. */
  version: string | null
  /** SHA-256 of the public content; of something retracted, of what was withdrawn. */
  hash: string | null
  reason: string | null
  /** Id and name of who did it; `null` for the server itself. */
  actor: string | null
  actorName: string | null
  /** Names of everything whose readers must look again; see `tags.ts` of each kind. */
  tags: string[]
}

/** An entry before it has its number. */
export type NewChange = Pick<Change, 'kind' | 'contentId' | 'action' | 'tags'> &
  Partial<Pick<Change, 'title' | 'path' | 'previousPath' | 'version' | 'hash' | 'reason'>>

/** @throws {Error} when the entry has no number yet. */
export function changeOf(document: ChangeDocument): Change {
  if (typeof document.seq !== 'number') throw new Error(`Change ${document.id} has no number yet`)
  const { seq, at, kind, contentId, action } = document
  return {
    seq,
    at,
    kind,
    contentId,
    action,
    title: document.title ?? null,
    path: document.path ?? null,
    previousPath: document.previousPath ?? null,
    version: document.version ?? null,
    hash: document.hash ?? null,
    reason: document.reason ?? null,
    actor: document.actor ?? null,
    actorName: document.actorName ?? null,
    tags: Array.isArray(document.tags)
      ? document.tags.filter((tag): tag is string => typeof tag === 'string')
      : [],
  }
}

/** The tag of one document: whatever shows it depends on it. */
export function documentTag(collection: string, id: string): string {
  return `${collection}:${id}`
}

/** Raised when addresses changed in a way that may touch any link: every page depends on it. */
export const ADDRESSES_TAG = 'addresses'
