import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import type { Attachment, Photo } from '@/payload-types'
import { refusal } from '@/platform/errors'
import { publishedArticles } from '../articles/article'
import { publicStaff } from '../staff/staff'
import type { FileCollection } from './visibility'

/** A file that the public sees somewhere is not put in the trash. */
export const keepFromTrash =
  (collection: FileCollection): CollectionBeforeChangeHook<Photo | Attachment> =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation === 'update' && data.deletedAt && originalDoc && !originalDoc.deletedAt) {
      await refuseWhenPublished(req, collection, originalDoc.id)
    }
    return data
  }

/** … nor deleted for good. */
export const keepFromDelete =
  (collection: FileCollection): CollectionBeforeDeleteHook =>
  ({ id, req }) =>
    refuseWhenPublished(req, collection, String(id))

async function refuseWhenPublished(
  req: PayloadRequest,
  collection: FileCollection,
  id: string,
): Promise<void> {
  const field = collection === 'photos' ? 'usedPhotos' : 'usedAttachments'
  const articles = await req.payload.find({
    collection: 'articles',
    where: { and: [publishedArticles, { [field]: { in: [id] } }] },
    select: { title: true },
    depth: 0,
    limit: 3,
    overrideAccess: true, // what is public stands in the way, whoever asks
    req,
  })
  const uses = articles.docs.map((article) => `稿件《${article.title}》`)
  let total = articles.totalDocs
  if (collection === 'photos') {
    const people = await req.payload.find({
      collection: 'staff',
      where: { and: [publicStaff, { photo: { equals: id } }] },
      select: { name: true },
      depth: 0,
      limit: 3,
      overrideAccess: true, // see above
      req,
    })
    uses.push(...people.docs.map((person) => `人员 ${person.name}`))
    total += people.totalDocs
  }
  if (total === 0) return
  throw refusal(
    'file-is-published',
    `这个文件正在公开使用：${uses.join('、')}（共 ${total} 处）。请先从那里换下。`,
    409,
  )
}
