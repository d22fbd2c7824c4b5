import { allow, readableWhere } from '@/editorial/access'
import { defineCollection } from '@/editorial/define-collection'
import { trashOrPurge } from '@/editorial/trash-or-purge'
import { publicDepartments } from './department'
import { departmentFields } from './fields'
import { checkPlace } from './hooks/check-place'
import { keepFromDelete, keepFromTrash } from './hooks/keep-what-is-used'
import { logChange, logEnd } from './hooks/log-change'

/** 机构: the bureau, its units and the other departments of the district. */
export const departments = defineCollection({
  slug: 'departments',
  labels: { singular: '机构', plural: '机构' },
  access: {
    create: allow('directory.write'),
    read: readableWhere(publicDepartments),
    readVersions: allow('content.readUnpublished'),
    update: allow('directory.write'),
    delete: trashOrPurge('directory.write', 'directory.purge'),
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
