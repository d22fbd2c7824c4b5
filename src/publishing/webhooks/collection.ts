import { allow, nobody, serverSet } from '@/editorial/access'
import { defineCollection } from '@/editorial/define-collection'
import { heldColumnsField, panelField, shownPartField } from '@/editorial/keys/holder-fields'
import { can } from '@/editorial/policy'

import { changeActions } from '../changes/collection'
import { checkWebhook } from './check-webhook'
import { dropDeliveries } from './drop-deliveries'
import { kindLabels } from './events'
import { secretEndpoint } from './secret-endpoint'
import { testEndpoint } from './test-endpoint'

const manage = allow('webhooks.manage')

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** 推送: servers that are told of each change of what the public sees. See docs/webhooks.md. */
export const webhooks = defineCollection({
  slug: 'webhooks',
  graphQL: false,
  labels: { singular: '推送', plural: '推送' },
  access: { create: manage, read: manage, update: manage, delete: manage },
  admin: {
    group: '系统',
    useAsTitle: 'name',
    hidden: ({ user }) => !can(user, 'webhooks.manage'),
    defaultColumns: ['name', 'url', 'enabled', 'events', 'kinds', 'offReason'],
    description:
      '内容公开、更新或撤下时，系统主动通知这里登记的服务器。保存后先生成签名密钥，再启用。',
    hideAPIURL: true,
  },
  disableDuplicate: true,
  endpoints: [secretEndpoint, testEndpoint],
  hooks: { beforeChange: [checkWebhook], beforeDelete: [dropDeliveries] },
  fields: [
    { name: 'name', type: 'text', label: '名称', required: true, maxLength: 60 },
    {
      name: 'url',
      type: 'text',
      label: '接收网址',
      required: true,
      maxLength: 500,
      admin: { description: '以 https:// 开头，端口为 443、80 或 8000 至 9999。' },
    },
    {
      name: 'events',
      type: 'select',
      hasMany: true,
      label: '通知哪些变化',
      required: true,
      defaultValue: Object.keys(changeActions),
      options: options(changeActions),
    },
    {
      name: 'kinds',
      type: 'select',
      hasMany: true,
      label: '通知哪些内容',
      options: options(kindLabels),
      admin: { description: '不选：全部。' },
    },
    // Said outright: a list that becomes empty, as its columns are deleted, must not mean everything.
    {
      name: 'extent',
      type: 'radio',
      label: '通知哪些栏目',
      required: true,
      defaultValue: 'all',
      options: [
        { value: 'all', label: '全部' },
        { value: 'columns', label: '只限下列栏目中的稿件，和这些栏目本身' },
      ],
    },
    heldColumnsField('栏目（含下级）', ({ extent }: { extent?: string }) => extent === 'columns'),
    panelField('secret', '@/publishing/webhooks/admin/webhook-secret#WebhookSecret'),
    panelField('test', '@/publishing/webhooks/admin/webhook-test#WebhookTest'),
    {
      name: 'enabled',
      type: 'checkbox',
      label: '启用',
      defaultValue: false,
      admin: { position: 'sidebar', description: '停用期间的变化不再补发。' },
    },
    shownPartField,
    {
      name: 'offReason',
      type: 'textarea',
      label: '自动停用的原因',
      access: serverSet,
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data: { offReason?: string | null }) => Boolean(data.offReason),
      },
    },
    // When it was last switched off by itself: deliveries given up before do not count any more.
    { name: 'offAt', type: 'date', access: serverSet, admin: { hidden: true } },
    {
      name: 'sealedSecret',
      type: 'text',
      hidden: true,
      access: { ...serverSet, read: nobody },
    },
  ],
})
