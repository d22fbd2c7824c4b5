import { allowPeople, nobody } from '@/editorial/access'
import { defineCollection } from '@/editorial/define-collection'

/** What a change did to what the public sees. */
export const changeActions = {
  published: '发布',
  updated: '更新',
  retracted: '撤下',
} as const

/**
 * 发布日志: every change of what the public sees, in order. Written in the transaction of the
 * content itself; no API writes, edits or deletes an entry. See docs/publishing.md.
 */
export const changes = defineCollection({
  slug: 'changes',
  isAudited: false,
  graphQL: false,
  lockDocuments: false,
  labels: { singular: '发布记录', plural: '发布日志' },
  access: {
    create: nobody,
    read: allowPeople('content.readUnpublished'),
    update: nobody,
    delete: nobody,
  },
  admin: {
    group: '上线情况',
    useAsTitle: 'title',
    defaultColumns: ['seq', 'at', 'action', 'title', 'kind', 'actorName'],
    description: '公众看到的每一次变化，按发生的顺序记录，不能修改或删除。',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
  },
  defaultSort: '-seq',
  fields: [
    { name: 'seq', type: 'number', label: '序号', unique: true, index: true },
    // Indexed apart from `seq`: MongoDB's sparse unique index does not find what has none.
    {
      name: 'isPending',
      type: 'checkbox',
      label: '等待编号',
      defaultValue: true,
      index: true,
      admin: { hidden: true },
    },
    { name: 'at', type: 'date', label: '时间', required: true, admin: { date: momentShown() } },
    {
      name: 'kind',
      type: 'text',
      label: '内容类别',
      required: true,
      admin: { components: { Cell: '@/publishing/changes/admin/kind-cell#KindCell' } },
    },
    { name: 'contentId', type: 'text', label: '内容编号', required: true, index: true },
    {
      name: 'action',
      type: 'select',
      label: '变化',
      required: true,
      options: Object.entries(changeActions).map(([value, label]) => ({ value, label })),
    },
    { name: 'title', type: 'text', label: '名称' },
    { name: 'path', type: 'text', label: '网址' },
    { name: 'previousPath', type: 'text', label: '原网址' },
    { name: 'version', type: 'text', label: '版本' },
    { name: 'hash', type: 'text', label: '内容摘要值（SHA-256）' },
    { name: 'reason', type: 'textarea', label: '原因' },
    { name: 'actor', type: 'text', label: '经手人编号', admin: { hidden: true } },
    { name: 'actorName', type: 'text', label: '经手人' },
    { name: 'tags', type: 'json', admin: { hidden: true } },
  ],
})

function momentShown() {
  return { displayFormat: 'yyyy-MM-dd HH:mm:ss', pickerAppearance: 'dayAndTime' } as const
}
