import type { Payload, Where } from 'payload'

import type { Article } from '@/payload-types'
import type { ChangeLog } from '@/publishing/changes/change-log'

import { publishedArticles } from './articles/article'
import { publishedHash } from './articles/published-hash'
import { publicStaff } from './staff/staff'
import { publicFiles } from './uploads/fields'

const BATCH = 100

/** What the public sees of each kind, by the database itself. */
const publicContent = {
  articles: publishedArticles,
  columns: {},
  departments: { deletedAt: { exists: false } },
  staff: publicStaff,
  photos: publicFiles,
  attachments: publicFiles,
} as const

/**
 * Compares what is public with the change log, both ways, and yields a sentence for every
 * difference: public but not logged, logged but not public, another text than the logged one.
 */
export async function* unloggedContent(payload: Payload, log: ChangeLog): AsyncGenerator<string> {
  const live = new Set<string>()
  for await (const { kind, document } of publicDocuments(payload)) {
    live.add(`${kind} ${document.id}`)
    const last = await log.lastOf(kind, document.id)
    const name = `${kind} ${document.id} (${document.title ?? document.path ?? ''})`
    if (!last || last.action === 'retracted') {
      yield `${name} is public, but the change log does not say so`
    } else if (kind === 'articles' && last.hash !== publishedHash(document as unknown as Article)) {
      yield `${name} differs from what change ${last.seq} published`
    }
  }
  yield* loggedOnly(log, live)
}

async function* loggedOnly(log: ChangeLog, live: Set<string>): AsyncGenerator<string> {
  const state = new Map<string, { seq: number; isPublic: boolean; title: string | null }>()
  for (let seq = 0; ;) {
    const changes = await log.after(seq)
    for (const change of changes) {
      if (change.seq !== seq + 1) yield `The change log has a gap before entry ${change.seq}`
      seq = change.seq
      if (!(change.kind in publicContent)) continue
      state.set(`${change.kind} ${change.contentId}`, {
        seq,
        isPublic: change.action !== 'retracted',
        title: change.title,
      })
    }
    if (changes.length === 0) break
  }
  for (const [name, { seq, isPublic, title }] of state) {
    if (isPublic && !live.has(name)) {
      yield `${name} (${title ?? ''}) is public by change ${seq}, but the public does not see it`
    }
  }
}

/** A document of any kind, as far as the log goes. */
interface Found {
  id: string
  updatedAt: string
  title?: string | null
  name?: string | null
  alt?: string | null
  path?: string | null
}

/** Everything that the public sees, by the database, whoever asks. */
export async function* publicDocuments(
  payload: Payload,
): AsyncGenerator<{ kind: string; document: Found }> {
  for (const [kind, where] of Object.entries(publicContent)) {
    for await (const document of all(payload, kind as keyof typeof publicContent, where)) {
      yield { kind, document }
    }
  }
}

async function* all(
  payload: Payload,
  collection: keyof typeof publicContent,
  where: Where,
): AsyncGenerator<Found> {
  for (let after = ''; ;) {
    const found = await payload.find({
      collection,
      where: { and: [where, ...(after ? [{ id: { greater_than: after } }] : [])] },
      sort: 'id',
      limit: BATCH,
      pagination: false,
      depth: 0,
      overrideAccess: true, // compares the database itself
    })
    const docs = found.docs as Found[]
    yield* docs
    if (docs.length < BATCH) return
    after = docs.at(-1)?.id ?? ''
  }
}
