import type { Condition, Field, Where } from 'payload'

import { serverSet, staffField } from '@/editorial/access'
import { ownerFields } from '@/editorial/owner-fields'

/** Shows a field only of what is saved already: a file being uploaded is used nowhere yet. */
export const onceSaved: Condition = (_, __, { operation }) => operation === 'update'

/** Set by the server on photos and attachments alike. */
export const fileFields: Field[] = [
  ...ownerFields(),
  {
    name: 'originalName',
    type: 'text',
    label: '原文件名',
    access: serverSet,
    admin: { position: 'sidebar', readOnly: true, condition: onceSaved },
  },
  {
    name: 'published',
    type: 'checkbox',
    label: '已公开',
    defaultValue: false,
    index: true,
    access: { ...serverSet, read: staffField },
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: onceSaved,
      description: '随已发布的稿件或公开的人员资料一起公开，由系统设置。',
    },
  },
]

/** What an anonymous reader may see of uploaded files. */
export const publicFiles: Where = {
  and: [{ published: { equals: true } }, { deletedAt: { exists: false } }],
}

/** Files of no department: every member of the staff may use them. */
export const sharedFiles: Where = { owner: { exists: false } }

/** The articles that use a file, drafts too, for its page in the admin. */
export const usedIn = (on: 'usedPhotos' | 'usedAttachments'): Field => ({
  name: 'usedIn',
  type: 'join',
  collection: 'articles',
  on,
  label: '用在这些稿件中',
  access: { read: staffField },
  admin: {
    defaultColumns: ['title', '_status', 'publishedAt'],
    allowCreate: false,
    condition: onceSaved,
  },
})
