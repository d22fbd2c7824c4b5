import { allow, allowPeople } from '@/editorial/access'
import { defineCollection } from '@/editorial/define-collection'
import { columnFields } from './fields'
import { keepWhatIsUsed } from './hooks/keep-what-is-used'
import { leaveGone } from './hooks/leave-gone'
import { logChange, logEnd } from './hooks/log-change'
import { moveDescendants } from './hooks/move-descendants'
import { placeInTree } from './hooks/place-in-tree'

/** 栏目: the tree that gives every article its address. */
export const columns = defineCollection({
  slug: 'columns',
  labels: { singular: '栏目', plural: '栏目' },
  access: {
    create: allow('columns.write'),
    read: () => true, // the tree itself is public; it has no drafts
    readVersions: allowPeople('content.readUnpublished'),
    update: allow('columns.write'),
    delete: allow('columns.write'),
  },
  admin: {
    group: '网站结构',
    useAsTitle: 'title',
    defaultColumns: ['title', 'path', 'view', 'kind', 'order', 'updatedAt'],
    listSearchableFields: ['title', 'path'],
    description: '网站的栏目树。移动或改名后，下级栏目和稿件的网址一并更改，旧网址自动转到新网址。',
    pagination: { defaultLimit: 50 },
  },
  defaultSort: 'path',
  indexes: [{ fields: ['parent', 'order'] }],
  versions: { maxPerDoc: 20 },
  hooks: {
    beforeValidate: [placeInTree],
    afterChange: [moveDescendants, logChange],
    beforeDelete: [keepWhatIsUsed],
    afterDelete: [leaveGone, logEnd],
  },
  fields: columnFields,
})
