import type { PayloadRequest } from 'payload'

import { recordEntry } from '../audit/record-entry'

/** A document to which a secret belongs, of which only the beginning is shown later. */
interface Holder {
  id: string
  name: string
  shownPart?: string | null
}

/**
 * Keeps what is to be kept of a new secret, records that one was made, and gives it this once.
 * @param kept written to the document instead of the secret: its hash, or the secret sealed.
 */
export async function giveSecret(
  req: PayloadRequest,
  collection: 'apiKeys' | 'webhooks',
  holder: Holder,
  { secret, shownPart, kept }: { secret: string; shownPart: string; kept: Record<string, string> },
): Promise<Response> {
  await req.payload.db.updateOne({
    collection,
    id: holder.id,
    data: { ...kept, shownPart },
    req,
    returning: false,
  })
  await recordEntry(req, {
    action: 'update',
    kind: collection,
    contentId: holder.id,
    title: holder.name,
    changes: [{ field: 'shownPart', before: holder.shownPart ?? null, after: shownPart }],
  })
  return Response.json({ secret }, { headers: { 'Cache-Control': 'no-store' } })
}
