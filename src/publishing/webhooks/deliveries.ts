import { allow, nobody } from '@/editorial/access'
import { defineCollection } from '@/editorial/define-collection'
import { can } from '@/editorial/policy'

import { deliveryStates } from './delivery-state'
import { webhookEvents } from './events'
import { resendEndpoint } from './resend-endpoint'

const shown = { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } }

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/**
 * 推送记录: for each change and webhook, whether it arrived. Written by the server alone; what is sent
 * is read from the change log at that moment and not kept here.
 */
export const webhookDeliveries = defineCollection({
  slug: 'webhookDeliveries',
  // The server's own book-keeping; sending again is recorded by its endpoint.
  isAudited: false,
  graphQL: false,
  lockDocuments: false,
  labels: { singular: '推送记录', plural: '推送记录' },
  access: { create: nobody, read: allow('webhooks.manage'), update: nobody, delete: nobody },
  admin: {
    group: '系统',
    useAsTitle: 'title',
    hidden: ({ user }) => !can(user, 'webhooks.manage'),
    defaultColumns: ['createdAt', 'webhook', 'event', 'title', 'state', 'attempts', 'lastError'],
    description: '每次变化通知了谁、是否送达。未送达的约 24 小时内试 8 次；记录保留 30 天。',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
  },
  defaultSort: '-createdAt',
  endpoints: [resendEndpoint],
  indexes: [
    { fields: ['webhook', 'state', 'nextAttemptAt'] },
    { fields: ['webhook', 'state', 'finishedAt'] },
  ],
  fields: [
    {
      name: 'webhook',
      type: 'relationship',
      relationTo: 'webhooks',
      required: true,
      maxDepth: 0,
      label: '推送',
    },
    {
      name: 'event',
      type: 'select',
      label: '变化',
      required: true,
      options: options(webhookEvents),
    },
    { name: 'title', type: 'text', label: '名称' },
    {
      name: 'state',
      type: 'select',
      label: '状态',
      required: true,
      options: options(deliveryStates),
    },
    {
      name: 'resend',
      type: 'ui',
      admin: {
        components: { Field: '@/publishing/webhooks/admin/delivery-resend#DeliveryResend' },
        condition: (data: { event?: string }) => data.event !== 'ping',
        disableListColumn: true,
      },
    },
    { name: 'attempts', type: 'number', label: '已试次数', defaultValue: 0 },
    { name: 'lastAttemptAt', type: 'date', label: '最近一次', admin: shown },
    { name: 'nextAttemptAt', type: 'date', label: '下一次', admin: shown },
    { name: 'lastStatus', type: 'number', label: '对方答复的状态' },
    { name: 'lastError', type: 'text', label: '未送达的原因' },
    { name: 'lastErrorCode', type: 'text', label: '原因代码' },
    { name: 'durationMs', type: 'number', label: '用时（毫秒）' },
    { name: 'finishedAt', type: 'date', label: '送达或放弃的时间', admin: shown },
    { name: 'seq', type: 'number', label: '发布日志序号', index: true },
    {
      name: 'kind',
      type: 'text',
      label: '内容类别',
      admin: { components: { Cell: '@/publishing/changes/admin/kind-cell#KindCell' } },
    },
    { name: 'contentId', type: 'text', label: '内容编号', index: true },
    // Webhook and change: a change that is applied twice makes one delivery.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
  ],
})
