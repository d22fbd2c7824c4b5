import type { Receipt } from '@/payload-types'
import type { ContentReader } from '../reading'

/** The receipt of a withdrawal by its number in the change log; `null` for any other. */
export function withdrawalReceipt(reader: ContentReader, seq: number): Promise<Receipt | null> {
  return reader.findOne('receipts', {
    where: { and: [{ seq: { equals: seq } }, { action: { equals: 'retracted' } }] },
    dependsOn: [],
  })
}

/**
 * ISO time when a document first became public, by the change log; `null` when the log does not
 * reach back so far, which shows in a first entry that does not publish.
 */
export async function firstPublication(
  reader: ContentReader,
  { contentId, kind }: Pick<Receipt, 'contentId' | 'kind'>,
): Promise<string | null> {
  const [first] = await reader.find('changes', {
    where: { and: [{ kind: { equals: kind } }, { contentId: { equals: contentId } }] },
    dependsOn: [],
    sort: 'at',
    limit: 1,
  })
  return first?.action === 'published' ? first.at : null
}
