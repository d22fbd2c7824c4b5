import { allow, nobody } from '../access'
import { defineCollection } from '../define-collection'
import { can } from '../policy'
import { auditActions, auditResults } from './entry'
import { exportEndpoint } from './export-endpoint'
import { keepEntries } from './keep-entries'

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/**
 * 审计日志: who did what, when and from where; written in the transaction of what it tells of,
 * numbered and chained by hashes after the commit. No API writes, edits or deletes an entry.
 * See docs/audit.md.
 */
export const audit = defineCollection({
  slug: 'audit',
  graphQL: false,
  isAudited: false,
  lockDocuments: false,
  labels: { singular: '审计记录', plural: '审计日志' },
  access: { create: nobody, read: allow('audit.read'), update: nobody, delete: nobody },
  admin: {
    group: '审计',
    useAsTitle: 'seq',
    hidden: ({ user }) => !can(user, 'audit.read'),
    defaultColumns: ['seq', 'at', 'actorName', 'action', 'title', 'kind', 'result', 'address'],
    listSearchableFields: ['actorName', 'title', 'reason', 'address', 'contentId'],
    description: '谁、何时、从哪里、做了什么。只增不改；每条记录的摘要值连着上一条，改动会被发现。',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    components: {
      beforeListTable: ['@/editorial/audit/admin/chain-state#ChainState'],
    },
  },
  defaultSort: '-at',
  disableDuplicate: true,
  endpoints: [exportEndpoint],
  hooks: { beforeOperation: [keepEntries] },
  fields: [
    { name: 'seq', type: 'number', label: '序号', unique: true, index: true },
    {
      name: 'isPending',
      type: 'checkbox',
      label: '等待编号',
      defaultValue: true,
      index: true,
      admin: { hidden: true },
    },
    {
      name: 'at',
      type: 'date',
      label: '时间',
      required: true,
      index: true,
      admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss', pickerAppearance: 'dayAndTime' } },
    },
    {
      type: 'row',
      fields: [
        { name: 'actorName', type: 'text', label: '经手人', index: true },
        { name: 'actorRoles', type: 'text', label: '当时的角色' },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'action',
          type: 'select',
          label: '操作',
          required: true,
          index: true,
          options: options(auditActions),
        },
        {
          name: 'result',
          type: 'select',
          label: '结果',
          required: true,
          index: true,
          options: options(auditResults),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'text',
          label: '对象类别',
          required: true,
          index: true,
          admin: { components: { Cell: '@/publishing/changes/admin/kind-cell#KindCell' } },
        },
        { name: 'title', type: 'text', label: '对象' },
      ],
    },
    { name: 'reason', type: 'textarea', label: '被拒绝的原因', admin: { condition: hasReason } },
    {
      name: 'changes',
      type: 'json',
      label: '改动',
      admin: {
        // Payload's own field for JSON would load an editor from elsewhere.
        components: { Field: '@/editorial/audit/admin/changes-field#ChangesField' },
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    {
      type: 'row',
      fields: [
        { name: 'address', type: 'text', label: '来自地址', index: true },
        { name: 'via', type: 'text', label: '途径' },
        { name: 'agent', type: 'text', label: '浏览器' },
      ],
    },
    { name: 'contentId', type: 'text', label: '对象编号', index: true },
    { name: 'actor', type: 'text', label: '经手人编号', index: true },
    { name: 'status', type: 'number', label: '答复代码', admin: { condition: hasReason } },
    { name: 'previousHash', type: 'text', label: '上一条的摘要值' },
    { name: 'hash', type: 'text', label: '摘要值（SHA-256）' },
  ],
})

function hasReason(data: { reason?: string | null }): boolean {
  return Boolean(data.reason)
}
