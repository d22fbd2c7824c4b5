import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
  Where,
} from 'payload'

import type { Department } from '@/payload-types'
import { refusal } from '@/platform/errors'

/** A department with sub-departments, staff, columns or articles is not thrown away. */
export const keepFromTrash: CollectionBeforeChangeHook<Department> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update' && originalDoc && data.deletedAt && !originalDoc.deletedAt) {
    await refuseWhenUsed(req, originalDoc.id)
  }
  return data
}

export const keepFromDelete: CollectionBeforeDeleteHook = ({ id, req }) =>
  refuseWhenUsed(req, String(id))

async function refuseWhenUsed(req: PayloadRequest, id: string): Promise<void> {
  const uses = [
    { what: '下级机构', count: await count(req, 'departments', { parent: { equals: id } }) },
    { what: '人员', count: await count(req, 'staff', { department: { equals: id } }) },
    { what: '栏目', count: await count(req, 'columns', { department: { equals: id } }) },
    {
      what: '稿件',
      count: await count(req, 'articles', {
        or: [{ departments: { in: [id] } }, { mentionedDepartments: { in: [id] } }],
      }),
    },
  ].filter((use) => use.count > 0)
  if (uses.length === 0) return
  const listed = uses.map((use) => `${use.what} ${use.count} 个`).join('、')
  throw refusal('department-is-used', `该机构仍被使用：${listed}。请先改到别的机构。`, 409)
}

async function count(
  req: PayloadRequest,
  collection: 'departments' | 'staff' | 'columns' | 'articles',
  where: Where,
): Promise<number> {
  const found = await req.payload.count({
    collection,
    where,
    overrideAccess: true, // what the user cannot see still stands in the way
    req,
  })
  return found.totalDocs
}
