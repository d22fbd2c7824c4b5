import type { Payload } from 'payload'

import { documentTag } from '@/publishing/changes/change'
import type { ChangeLog } from '@/publishing/changes/change-log'
import { recordChange } from '@/publishing/changes/record-change'
import type { Article } from '@/payload-types'

import { publishedHash } from './articles/published-hash'
import { publicDocuments } from './unlogged-content'

/** Entries in one transaction. */
const BATCH = 200

/**
 * Content that is older than the change log (an upgrade, rows put in by another program) gets its
 * first entries. Does nothing once the log has begun.
 * @returns how many entries were written.
 */
export async function logExisting(payload: Payload, log: ChangeLog): Promise<number> {
  // Entries of saves before this start may wait for their numbers.
  await log.number()
  if ((await log.head()) > 0) return 0
  let written = 0
  let batch: Parameters<typeof recordChange>[1][] = []
  const flush = async () => {
    const transactionID = await payload.db.beginTransaction()
    const req = { payload, transactionID: transactionID ?? undefined, context: {} } as never
    for (const change of batch) await recordChange(req, change)
    if (transactionID) await payload.db.commitTransaction(transactionID)
    written += batch.length
    batch = []
  }
  for await (const { kind, document } of publicDocuments(payload)) {
    batch.push({
      kind,
      contentId: document.id,
      action: 'published',
      title: document.title ?? document.name ?? document.alt ?? null,
      path: document.path ?? null,
      version: document.updatedAt,
      hash: kind === 'articles' ? publishedHash(document as unknown as Article) : null,
      tags: [documentTag(kind, document.id)],
    })
    if (batch.length >= BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  await log.number()
  return written
}
