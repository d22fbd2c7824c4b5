import type { Field } from 'payload'

import { allowEverywhere } from '@/editorial/access'
import { suggestedText } from '@/ui/admin/suggested-text'
import { textEditor } from '../rich-text/text-editor'
import { departmentKinds } from './department'

const sidebar = { position: 'sidebar' } as const

/** What an editor fills in on a department. */
export const departmentFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'name', type: 'text', label: '机构全称', required: true, maxLength: 60 },
      { name: 'shortName', type: 'text', label: '简称', maxLength: 30 },
    ],
  },
  { name: 'duties', type: 'richText', label: '主要职责', editor: textEditor },
  { name: 'address', type: 'text', label: '办公地址', maxLength: 120 },
  {
    type: 'row',
    fields: [
      { name: 'postcode', type: 'text', label: '邮编', maxLength: 10 },
      { name: 'phone', type: 'text', label: '联系电话', maxLength: 60 },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'officeHours', type: 'text', label: '办公时间', maxLength: 120 },
      { name: 'email', type: 'email', label: '电子邮箱' },
    ],
  },
  {
    name: 'location',
    type: 'group',
    label: '位置',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'lat', type: 'number', label: '纬度', min: -90, max: 90 },
          { name: 'lng', type: 'number', label: '经度', min: -180, max: 180 },
        ],
      },
    ],
  },
  {
    name: 'slug',
    type: 'text',
    label: '网址名',
    required: true,
    unique: true,
    maxLength: 60,
    admin: { ...sidebar, description: '机构页网址 /departments/网址名/。' },
  },
  suggestedText({ name: 'kind', label: '类别', suggestions: departmentKinds, admin: sidebar }),
  {
    name: 'parent',
    type: 'relationship',
    relationTo: 'departments',
    label: '上级机构',
    index: true,
    maxDepth: 1,
    // Moving a department decides who may touch it.
    access: { update: allowEverywhere('directory.write') },
    admin: sidebar,
  },
  { name: 'order', type: 'number', label: '排序', defaultValue: 100, admin: sidebar },
]
