import type { Field } from 'payload'

import { serverSet } from '@/editorial/access'
import { suggestedText } from '@/ui/admin/suggested-text'
import { textEditor } from '../rich-text/text-editor'
import { columnKinds, type ColumnView, columnViews, isList } from './column'

const listed = (_: unknown, { view }: { view?: ColumnView }): boolean =>
  view !== undefined && isList(view)

/** What an editor fills in on a column. */
export const columnFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'title', type: 'text', label: '栏目名称', required: true, maxLength: 40 },
      {
        name: 'slug',
        type: 'text',
        label: '网址名',
        required: true,
        admin: { description: '小写字母、数字、连字符，例如 gzdt。改动后旧网址自动转到新网址。' },
      },
    ],
  },
  {
    name: 'description',
    type: 'textarea',
    label: '栏目说明',
    maxLength: 300,
    admin: { description: '写进网页标签 ColumnDescription；不要只重复栏目名称。' },
  },
  {
    name: 'keywords',
    type: 'text',
    label: '栏目关键词',
    hasMany: true,
    maxRows: 20,
    admin: { description: '写进网页标签 ColumnKeywords，输入一个词后按回车。' },
  },
  {
    name: 'body',
    type: 'richText',
    label: '页面内容',
    editor: textEditor,
    admin: { condition: (_, siblingData: { view?: string }) => siblingData.view === 'page' },
  },
  {
    name: 'link',
    type: 'text',
    label: '链接地址',
    admin: { condition: (_, siblingData: { view?: string }) => siblingData.view === 'link' },
    validate: (value: unknown, { siblingData }: { siblingData: { view?: string } }) => {
      if (siblingData.view !== 'link') return true
      return (
        (typeof value === 'string' && /^(https?:\/\/|\/)\S+$/.test(value)) ||
        '请填写以 https:// 或 / 开头的地址。'
      )
    },
  },
  {
    name: 'parent',
    type: 'relationship',
    relationTo: 'columns',
    label: '上级栏目',
    index: true,
    maxDepth: 0,
    admin: { position: 'sidebar', description: '不选即为一级栏目。' },
  },
  suggestedText({
    name: 'kind',
    label: '栏目类别',
    required: true,
    defaultValue: '工作动态',
    suggestions: columnKinds,
    admin: { position: 'sidebar', description: '对应网页标签 ColumnType，一般从列表中选。' },
  }),
  {
    name: 'view',
    type: 'select',
    label: '展示方式',
    required: true,
    defaultValue: 'list',
    options: Object.entries(columnViews).map(([value, label]) => ({ value, label })),
    admin: { position: 'sidebar' },
  },
  {
    name: 'department',
    type: 'relationship',
    relationTo: 'departments',
    label: '责任机构',
    index: true,
    maxDepth: 1,
    admin: { position: 'sidebar' },
  },
  {
    name: 'order',
    type: 'number',
    label: '排序',
    defaultValue: 100,
    admin: { position: 'sidebar', description: '数字小的排在前面。' },
  },
  {
    name: 'inNavigation',
    type: 'checkbox',
    label: '显示在导航中',
    defaultValue: true,
    admin: { position: 'sidebar' },
  },
  {
    name: 'pageSize',
    type: 'number',
    label: '每页条数',
    defaultValue: 20,
    min: 5,
    max: 100,
    admin: { position: 'sidebar', condition: listed },
  },
  {
    name: 'updateWithinDays',
    type: 'number',
    label: '更新期限（天）',
    min: 1,
    max: 3660,
    admin: {
      position: 'sidebar',
      condition: listed,
      description: '超过这么多天没有新稿件即为逾期；不填表示不考核。',
    },
  },
  {
    name: 'path',
    type: 'text',
    label: '网址',
    unique: true,
    access: serverSet,
    admin: { position: 'sidebar', readOnly: true, description: '由系统按上级栏目和网址名生成。' },
  },
  {
    name: 'level',
    type: 'number',
    label: '层级',
    access: serverSet,
    admin: { position: 'sidebar', readOnly: true },
  },
]
