import type { Field } from 'payload'

import { serverSet, staffField } from '@/editorial/access'
import { textEditor } from '../rich-text/text-editor'

const sidebar = { position: 'sidebar' } as const

/** What an editor fills in on a member of staff. */
export const staffFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'name', type: 'text', label: '姓名', required: true, maxLength: 30, index: true },
      { name: 'position', type: 'text', label: '职务', maxLength: 60 },
    ],
  },
  { name: 'responsibilities', type: 'textarea', label: '分工', maxLength: 500 },
  { name: 'biography', type: 'richText', label: '简介', editor: textEditor },
  {
    name: 'honors',
    type: 'array',
    label: '荣誉',
    labels: { singular: '荣誉', plural: '荣誉' },
    maxRows: 50,
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'title', type: 'text', label: '名称', required: true, maxLength: 100 },
          { name: 'year', type: 'number', label: '年份', min: 1949, max: 2100 },
        ],
      },
    ],
  },
  {
    name: 'consent',
    type: 'group',
    label: '公开同意',
    // Whether and when somebody agreed is between that person and the office.
    access: { read: staffField },
    admin: { description: '取得本人同意后才公开个人资料和故事；领导职务依职责公开。' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'given', type: 'checkbox', label: '本人同意公开', defaultValue: false },
          {
            name: 'on',
            type: 'date',
            label: '同意日期',
            admin: { date: { displayFormat: 'yyyy-MM-dd', pickerAppearance: 'dayOnly' } },
          },
        ],
      },
      { name: 'note', type: 'textarea', label: '备注', maxLength: 300 },
    ],
  },
  {
    name: 'department',
    type: 'relationship',
    relationTo: 'departments',
    label: '所在机构',
    required: true,
    index: true,
    maxDepth: 1,
    admin: sidebar,
  },
  { name: 'leader', type: 'checkbox', label: '领导职务', defaultValue: false, admin: sidebar },
  { name: 'order', type: 'number', label: '排序', defaultValue: 100, admin: sidebar },
  {
    name: 'photo',
    type: 'upload',
    relationTo: 'photos',
    label: '照片',
    maxDepth: 1,
    admin: sidebar,
  },
  { name: 'workPhone', type: 'text', label: '办公电话', maxLength: 40, admin: sidebar },
  {
    name: 'namePinyin',
    type: 'text',
    label: '姓名拼音',
    index: true,
    access: serverSet,
    admin: { ...sidebar, readOnly: true },
  },
]
