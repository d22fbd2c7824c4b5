import { defineCollection } from '@/editorial/define-collection'
import {
  allowWithin,
  createWithin,
  readableWithin,
  trashOrPurge,
  versionsWithin,
} from '@/editorial/scoped-access'
import { publicDepartments } from './department'
import { departmentFields } from './fields'
import { checkPlace } from './hooks/check-place'
import { keepFromDelete, keepFromTrash } from './hooks/keep-what-is-used'
import { logChange, logEnd } from './hooks/log-change'

/** A department belongs to itself and to those above it. */
const ownership = { department: 'id' }

/** 机构: the bureau, its units and the other departments of the district. */
export const departments = defineCollection({
  slug: 'departments',
  labels: { singular: '机构', plural: '机构' },
  access: {
    create: createWithin('directory.write', 'parent', true),
    read: readableWithin(publicDepartments, ownership),
    readVersions: versionsWithin({ department: 'parent' }),
    update: allowWithin('directory.write', ownership),
    delete: trashOrPurge('directory.write', 'directory.purge', ownership),
  },
  admin: {
    group: '机构与人员',
    useAsTitle: 'name',
    defaultColumns: ['name', 'shortName', 'parent', 'phone', 'order'],
    listSearchableFields: ['name', 'shortName', 'slug'],
  },
  defaultSort: 'order',
  trash: true,
  versions: { maxPerDoc: 20 },
  hooks: {
    beforeValidate: [checkPlace],
    beforeChange: [keepFromTrash],
    afterChange: [logChange],
    beforeDelete: [keepFromDelete],
    afterDelete: [logEnd],
  },
  fields: departmentFields,
})
