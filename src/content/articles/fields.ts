import type { Field } from 'payload'

import { staffField } from '@/editorial/access'
import { ownerFields } from '@/editorial/owner-fields'
import { receiptField } from '@/publishing/receipts/admin/receipt-field'
import { listViews } from '../columns/column'
import { bodyEditor } from '../rich-text/body-editor'
import { articleKinds, MAX_EXPLANATION } from './article'
import { ownDepartments, usualColumn } from './defaults'
import { disclosureFields } from './fields-disclosure'
import { serverFields } from './fields-server'

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const sidebar = { position: 'sidebar' } as const

const textTab: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: '标题',
    required: true,
    maxLength: 150,
    admin: { placeholder: '谁、做了什么，例如：区城管执法局开展冬季市容环境整治' },
  },
  { name: 'body', type: 'richText', label: '正文', required: true, editor: bodyEditor },
  {
    name: 'signOff',
    type: 'group',
    label: '落款',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'organization', type: 'text', label: '落款单位', maxLength: 60 },
          {
            name: 'date',
            type: 'date',
            label: '落款日期',
            admin: { date: { displayFormat: 'yyyy-MM-dd', pickerAppearance: 'dayOnly' } },
          },
        ],
      },
    ],
  },
  {
    name: 'attachments',
    type: 'upload',
    relationTo: 'attachments',
    hasMany: true,
    maxRows: 50,
    label: '附件',
    maxDepth: 1,
  },
]

const detailsTab: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'shortTitle',
        type: 'text',
        label: '短标题',
        maxLength: 60,
        admin: { description: '列表较窄时使用，可不填。' },
      },
      { name: 'subtitle', type: 'text', label: '副标题', maxLength: 150 },
    ],
  },
  {
    name: 'summary',
    type: 'textarea',
    label: '摘要',
    maxLength: 400,
    admin: { description: '不填则取正文第一段。' },
  },
  {
    name: 'keywords',
    type: 'text',
    hasMany: true,
    maxRows: 20,
    label: '关键词',
    admin: { description: '输入一个词后按回车。' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'source',
        type: 'text',
        label: '来源',
        required: true,
        maxLength: 60,
        admin: { description: '不填则用您所在机构的名称。' },
      },
      {
        name: 'sourceUrl',
        type: 'text',
        label: '原文网址',
        admin: { description: '转载稿件必须填写。' },
        validate: (value: unknown) =>
          !value ||
          (typeof value === 'string' && value.length <= 500 && /^https?:\/\/\S+$/.test(value)) ||
          '请填写以 http:// 或 https:// 开头的网址。',
      },
    ],
  },
  {
    name: 'isRepost',
    type: 'checkbox',
    label: '转载稿件',
    defaultValue: false,
  },
  {
    type: 'row',
    fields: [
      { name: 'author', type: 'text', label: '作者', maxLength: 60 },
      { name: 'responsibleEditor', type: 'text', label: '责任编辑', maxLength: 60 },
    ],
  },
]

const sidebarFields: Field[] = [
  receiptField,
  {
    name: 'correctionReason',
    type: 'textarea',
    label: '更正说明',
    maxLength: MAX_EXPLANATION,
    access: { read: staffField },
    admin: {
      ...sidebar,
      condition: (data: { publishedAt?: string | null }) => Boolean(data.publishedAt),
      description: '这篇稿件已公开过。再次发布前请写明改了什么、为什么改；首次发布时间不变。',
    },
  },
  {
    name: 'correctionNote',
    type: 'textarea',
    label: '更正公告',
    maxLength: MAX_EXPLANATION,
    access: { read: staffField },
    admin: {
      ...sidebar,
      condition: (data: { publishedAt?: string | null }) => Boolean(data.publishedAt),
      description:
        '写给读者看，显示在稿件标题下，例如：“文中‘42台’应为‘24台’”。不填则只注明更正时间。',
    },
  },
  {
    name: 'withdrawalReason',
    type: 'textarea',
    label: '撤稿原因',
    maxLength: MAX_EXPLANATION,
    access: { read: staffField },
    admin: {
      ...sidebar,
      condition: (data: { publishedAt?: string | null }) => Boolean(data.publishedAt),
      description: '撤稿前请写明原因；写入发布日志和撤稿证明，不对外公开。',
    },
  },
  {
    name: 'column',
    type: 'relationship',
    relationTo: 'columns',
    label: '所属栏目',
    required: true,
    index: true,
    maxDepth: 1,
    filterOptions: { view: { in: [...listViews] } },
    defaultValue: usualColumn,
    admin: { ...sidebar, sortOptions: 'path', description: '决定稿件的网址。' },
  },
  {
    name: 'kind',
    type: 'select',
    label: '稿件类型',
    required: true,
    defaultValue: 'dispatch',
    options: options(articleKinds),
    admin: sidebar,
  },
  {
    name: 'departments',
    type: 'relationship',
    relationTo: 'departments',
    hasMany: true,
    maxRows: 20,
    label: '发布机构',
    maxDepth: 1,
    defaultValue: ownDepartments,
    admin: sidebar,
  },
  {
    name: 'cover',
    type: 'upload',
    relationTo: 'photos',
    label: '封面照片',
    maxDepth: 1,
    admin: { ...sidebar, description: '首页和列表用；不选则用正文第一张照片。' },
  },
  {
    name: 'alsoIn',
    type: 'relationship',
    relationTo: 'columns',
    hasMany: true,
    maxRows: 10,
    label: '同时显示在',
    maxDepth: 0,
    filterOptions: { view: { in: [...listViews] } },
    admin: { ...sidebar, description: '其他栏目也列出这篇稿件，网址不变。' },
  },
  {
    name: 'pinned',
    type: 'checkbox',
    label: '置顶',
    defaultValue: false,
    index: true,
    admin: sidebar,
  },
]

/** What an editor fills in on an article, and what the server adds. */
export const articleFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: '正文', fields: textTab },
      { label: '来源与摘要', fields: detailsTab },
      { label: '公开属性', fields: disclosureFields },
    ],
  },
  ...sidebarFields,
  ...ownerFields('articles.assign'),
  ...serverFields,
]
