import { allowPeople, nobody } from '@/editorial/access'
import { defineCollection } from '@/editorial/define-collection'
import { changeActions } from '../changes/collection'

/** How far a receipt has come. */
export const receiptStates = {
  pending: '正在确认',
  complete: '全部确认',
  late: '逾期未确认',
  superseded: '已被后来的修改取代',
} as const

const shown = { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } }

/**
 * 上线回执: for each change, when each place where it shows was first seen to be right. Written by
 * the receipts projection alone.
 */
export const receipts = defineCollection({
  slug: 'receipts',
  isAudited: false,
  graphQL: false,
  lockDocuments: false,
  labels: { singular: '上线回执', plural: '上线回执' },
  access: {
    create: nobody,
    read: allowPeople('content.readUnpublished'),
    update: nobody,
    delete: nobody,
  },
  admin: {
    group: '上线情况',
    useAsTitle: 'title',
    defaultColumns: ['changedAt', 'action', 'title', 'kind', 'state', 'completedAt'],
    description: '每次发布、更新或撤下之后，系统逐处访问网站，记录各处是何时正确显示的。',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
  },
  defaultSort: '-seq',
  fields: [
    { name: 'seq', type: 'number', label: '发布日志序号', required: true, unique: true },
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
    { name: 'changedAt', type: 'date', label: '变化时间', required: true, admin: shown },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      index: true,
      options: Object.entries(receiptStates).map(([value, label]) => ({ value, label })),
    },
    { name: 'completedAt', type: 'date', label: '全部确认时间', admin: shown },
    { name: 'version', type: 'text', admin: { hidden: true } },
    { name: 'hash', type: 'text', label: '内容摘要值（SHA-256）' },
    { name: 'reason', type: 'textarea', label: '原因' },
    { name: 'actorName', type: 'text', label: '经手人' },
    { name: 'surfaces', type: 'json', admin: { hidden: true } },
    {
      name: 'places',
      type: 'ui',
      admin: {
        components: { Field: '@/publishing/receipts/admin/receipt-surfaces#ReceiptSurfaces' },
        disableListColumn: true,
      },
    },
  ],
})
