import { allow, nobody, serverSet } from '../access'
import { defineCollection } from '../define-collection'
import { can } from '../policy'
import { checkKey } from './check-key'
import { heldColumnsField, panelField, shownPartField } from './holder-fields'
import { secretEndpoint } from './secret-endpoint'

const manage = allow('keys.manage')

const shown = { position: 'sidebar', readOnly: true } as const
const moment = { displayFormat: 'yyyy-MM-dd HH:mm', pickerAppearance: 'dayAndTime' } as const

/** 接口密钥: for programs that read the API often, or deliver drafts. See docs/api-keys.md. */
export const apiKeys = defineCollection({
  slug: 'apiKeys',
  graphQL: false,
  labels: { singular: '接口密钥', plural: '接口密钥' },
  access: { create: manage, read: manage, update: manage, delete: manage },
  admin: {
    group: '系统',
    useAsTitle: 'name',
    hidden: ({ user }) => !can(user, 'keys.manage'),
    defaultColumns: ['name', 'scope', 'owner', 'shownPart', 'expiresAt', 'lastUsedAt', 'revoked'],
    description: '给调用接口的程序用。保存后在这里生成密钥，只显示一次；撤销立即生效。',
    hideAPIURL: true,
  },
  disableDuplicate: true,
  endpoints: [secretEndpoint],
  hooks: { beforeChange: [checkKey] },
  fields: [
    { name: 'name', type: 'text', label: '用途', required: true, maxLength: 60 },
    {
      name: 'scope',
      type: 'radio',
      label: '权限',
      required: true,
      defaultValue: 'read',
      options: [
        { value: 'read', label: '只读：公开的内容，次数上限较高' },
        { value: 'write', label: '供稿：向下列栏目提交草稿、上传素材，不能发布' },
      ],
    },
    heldColumnsField(
      '可供稿的栏目（含下级）',
      ({ scope }: { scope?: string }) => scope === 'write',
    ),
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      maxDepth: 0,
      label: '负责人',
      defaultValue: ({ user }: { user?: { id: string } | null }) => user?.id,
      admin: { description: '草稿记在负责人名下；负责人的账号停用，密钥随之失效。' },
    },
    {
      name: 'expiresAt',
      type: 'date',
      label: '有效期至',
      required: true,
      admin: { date: moment, description: '最长一年。' },
    },
    panelField('secret', '@/editorial/keys/admin/key-secret#KeySecret'),
    {
      name: 'revoked',
      type: 'checkbox',
      label: '已撤销',
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    shownPartField,
    {
      name: 'lastUsedAt',
      type: 'date',
      label: '最近使用',
      access: serverSet,
      admin: { ...shown, date: moment },
    },
    { name: 'lastUsedFrom', type: 'text', label: '最近来自', access: serverSet, admin: shown },
    {
      name: 'hash',
      type: 'text',
      unique: true,
      hidden: true,
      access: { ...serverSet, read: nobody },
    },
  ],
})
