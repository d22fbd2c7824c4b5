import type { Attachment } from '@/payload-types'
import { documentTag } from '@/publishing/changes/change'
import type { ContentReader } from '@/publishing/reading'

/** The attachments with these ids that visitors may see, in no set order. */
export async function attachmentsByIds(
  reader: ContentReader,
  ids: string[],
): Promise<Attachment[]> {
  if (ids.length === 0) return []
  return reader.find('attachments', {
    where: { id: { in: ids } },
    dependsOn: ids.map((id) => documentTag('attachments', id)),
    limit: ids.length,
    select: { title: true, originalName: true, filename: true, url: true },
  })
}
