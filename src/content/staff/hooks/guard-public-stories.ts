import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import type { Staff } from '@/payload-types'
import { refusal } from '@/platform/errors'
import { publishedArticles } from '../../articles/article'

/**
 * A person who is named in published stories cannot silently lose consent or leave: the stories
 * are withdrawn or corrected first.
 */
export const guardConsent: CollectionBeforeChangeHook<Staff> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const isPublic = Boolean(data.consent?.given) || Boolean(data.leader)
  if (!isPublic || data.deletedAt) await refuseWhenInStories(req, originalDoc.id)
  return data
}

export const guardDelete: CollectionBeforeDeleteHook = ({ id, req }) =>
  refuseWhenInStories(req, String(id))

async function refuseWhenInStories(req: PayloadRequest, id: string): Promise<void> {
  const stories = await req.payload.find({
    collection: 'articles',
    where: { and: [publishedArticles, { mentionedStaff: { in: [id] } }] },
    select: { title: true },
    depth: 0,
    limit: 3,
    overrideAccess: true, // what is public stands in the way, whoever asks
    req,
  })
  if (stories.totalDocs === 0) return
  const titles = stories.docs.map((story) => `《${story.title}》`).join('')
  throw refusal(
    'staff-in-published-stories',
    `已发布的稿件中有此人的故事：${titles}等 ${stories.totalDocs} 篇。请先撤下或改写这些稿件。`,
    409,
  )
}
