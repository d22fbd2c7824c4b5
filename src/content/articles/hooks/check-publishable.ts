import type { CollectionBeforeChangeHook } from 'payload'

import type { Article } from '@/payload-types'
import { fieldError } from '@/platform/errors'
import { publicStaff } from '../../staff/staff'
import { factsOf } from '../facts-of'
import { saveKind } from './note-save-kind'

/** What must be true of an article before the public sees it, beyond single fields. */
export const checkPublishable: CollectionBeforeChangeHook<Article> = async ({ data, req }) => {
  if (data._status !== 'published' || saveKind(req.context).isDraft || data.deletedAt) return data
  if (data.disclosure?.manner === 'withheld') {
    throw fieldError('articles', 'disclosure.manner', '公开方式为“不予公开”的文件不能发布。')
  }
  if (data.isRepost && !data.sourceUrl) {
    throw fieldError('articles', 'sourceUrl', '转载稿件必须填写原文网址。')
  }
  const { staff, plainText } = factsOf(data.body)
  if (plainText === '') throw fieldError('articles', 'body', '正文是空的，不能发布。')
  if (staff.length > 0) await checkConsent(req, staff)
  return data
}

async function checkConsent(
  req: Parameters<CollectionBeforeChangeHook>[0]['req'],
  ids: string[],
): Promise<void> {
  const found = await req.payload.find({
    collection: 'staff',
    where: { and: [{ id: { in: ids } }, publicStaff] },
    select: { name: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: true, // consent is checked for everybody in the text
    req,
  })
  const agreed = new Set(found.docs.map((person) => person.id))
  const missing = ids.filter((id) => !agreed.has(id))
  if (missing.length === 0) return
  const names = await req.payload.find({
    collection: 'staff',
    where: { id: { in: missing } },
    select: { name: true },
    depth: 0,
    limit: missing.length,
    pagination: false,
    trash: true,
    overrideAccess: true, // see above
    req,
  })
  const listed = names.docs.map((person) => person.name).join('、') || '已删除的人员'
  throw fieldError(
    'articles',
    'body',
    `人物故事中的 ${listed} 尚未同意公开个人信息，取得同意并在人员资料中登记后才能发布。`,
  )
}
