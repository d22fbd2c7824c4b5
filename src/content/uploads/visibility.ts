import type { PayloadRequest } from 'payload'

import { relationIds } from '@/platform/relations'
import { publishedArticles } from '../articles/article'
import { publicStaff } from '../staff/staff'

/** Upload collections whose files open and close with the content that uses them. */
export type FileCollection = 'photos' | 'attachments'

const CHUNK = 500

/**
 * Sets `published` of these files to what is true now: a published article or a public profile
 * uses them. A photo that only a draft uses is part of the draft and stays closed.
 */
export async function refreshVisibility(
  req: PayloadRequest,
  collection: FileCollection,
  ids: string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK)
    const used = await usedIds(req, collection, chunk)
    await setPublished(
      req,
      collection,
      chunk.filter((id) => used.has(id)),
      true,
    )
    await setPublished(
      req,
      collection,
      chunk.filter((id) => !used.has(id)),
      false,
    )
  }
}

async function usedIds(
  req: PayloadRequest,
  collection: FileCollection,
  ids: string[],
): Promise<Set<string>> {
  const field = collection === 'photos' ? 'usedPhotos' : 'usedAttachments'
  const articles = await req.payload.find({
    collection: 'articles',
    where: { and: [publishedArticles, { [field]: { in: ids } }] },
    select: { usedPhotos: true, usedAttachments: true },
    depth: 0,
    pagination: false,
    overrideAccess: true, // asks about the public state, not about a reader
    req,
  })
  const used = new Set(articles.docs.flatMap((article) => (article[field] ?? []).map(String)))
  if (collection === 'photos') {
    const portraits = await req.payload.find({
      collection: 'staff',
      where: { and: [publicStaff, { photo: { in: ids } }] },
      select: { photo: true },
      depth: 0,
      pagination: false,
      overrideAccess: true, // see above
      req,
    })
    for (const id of relationIds(portraits.docs.map((person) => person.photo))) used.add(id)
  }
  return used
}

async function setPublished(
  req: PayloadRequest,
  collection: FileCollection,
  ids: string[],
  published: boolean,
): Promise<void> {
  if (ids.length === 0) return
  await req.payload.update({
    collection,
    where: { and: [{ id: { in: ids } }, { published: { not_equals: published } }] },
    data: { published },
    depth: 0,
    overrideAccess: true, // set by the server alone
    req,
  })
}
