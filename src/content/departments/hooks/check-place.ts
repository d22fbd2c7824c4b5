import type { CollectionBeforeValidateHook } from 'payload'

import type { Department } from '@/payload-types'
import { fieldError } from '@/platform/errors'
import { relationId } from '@/platform/relations'

const MAX_LEVELS = 8

/** A slug that makes a good address, and no department above itself. */
export const checkPlace: CollectionBeforeValidateHook<Department> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!data) return data
  if (data.slug && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(data.slug)) {
    throw fieldError('departments', 'slug', '网址名只能用小写字母、数字和连字符，例如 qcgj。')
  }
  let above = data.parent === undefined ? null : relationId(data.parent)
  for (let level = 0; above !== null && originalDoc; level++) {
    if (above === originalDoc.id) {
      throw fieldError('departments', 'parent', '机构不能放在它自己或它的下级机构之下。')
    }
    if (level >= MAX_LEVELS)
      throw fieldError('departments', 'parent', `机构最多 ${MAX_LEVELS} 级。`)
    const found = await req.payload.find({
      collection: 'departments',
      where: { id: { equals: above } },
      select: { parent: true },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true, // the tree is checked whole
      req,
    })
    above = relationId(found.docs[0]?.parent)
  }
  return data
}
