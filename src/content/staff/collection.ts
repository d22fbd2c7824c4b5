import { defineCollection } from '@/editorial/define-collection'
import {
  createWithin,
  readableWithin,
  trashOrPurge,
  updateWithin,
  versionsWithin,
} from '@/editorial/scoped-access'
import { staffFields } from './fields'
import { guardConsent, guardDelete } from './hooks/guard-public-stories'
import { logChange, logEnd } from './hooks/log-change'
import { closePortrait, openPortrait } from './hooks/open-portrait'
import { setPinyin } from './hooks/set-pinyin'
import { publicStaff } from './staff'

const ownership = { department: 'department' }

/** 人员: leaders and staff; a profile is public with consent or in a leader's post. */
export const staff = defineCollection({
  slug: 'staff',
  labels: { singular: '人员', plural: '人员' },
  access: {
    create: createWithin('directory.write', 'department'),
    read: readableWithin(publicStaff, ownership),
    readVersions: versionsWithin({ department: 'version.department' }),
    update: updateWithin('directory.write', ownership, 'department'),
    delete: trashOrPurge('directory.write', 'directory.purge', ownership),
  },
  admin: {
    group: '机构与人员',
    useAsTitle: 'name',
    defaultColumns: ['name', 'department', 'position', 'leader', 'order'],
    listSearchableFields: ['name', 'namePinyin', 'position'],
  },
  defaultSort: 'order',
  trash: true,
  versions: { maxPerDoc: 20 },
  hooks: {
    beforeChange: [guardConsent, setPinyin],
    afterChange: [openPortrait, logChange],
    beforeDelete: [guardDelete],
    afterDelete: [closePortrait, logEnd],
  },
  fields: staffFields,
})
