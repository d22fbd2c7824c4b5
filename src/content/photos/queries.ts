import type { Photo } from '@/payload-types'
import { documentTag } from '@/publishing/changes/change'
import type { ContentReader } from '@/publishing/reading'

/** The photos with these ids that visitors may see, in no set order. */
export async function photosByIds(reader: ContentReader, ids: string[]): Promise<Photo[]> {
  if (ids.length === 0) return []
  return reader.find('photos', {
    where: { id: { in: ids } },
    dependsOn: ids.map((id) => documentTag('photos', id)),
    limit: ids.length,
  })
}
