import type { Field } from 'payload'

import { serverSet, staffField } from '@/editorial/access'

const shown = { position: 'sidebar', readOnly: true } as const

/** Set by hooks alone; what a client sends for them is dropped. */
export const serverFields: Field[] = [
  {
    name: 'publishedAt',
    type: 'date',
    label: '首次发布时间',
    index: true,
    access: serverSet,
    admin: {
      ...shown,
      date: { displayFormat: 'yyyy-MM-dd HH:mm', pickerAppearance: 'dayAndTime' },
    },
  },
  {
    name: 'path',
    type: 'text',
    label: '网址',
    unique: true,
    access: serverSet,
    admin: { ...shown, description: '首次发布时生成，不再改变（移动栏目除外）。' },
  },
  {
    name: 'number',
    type: 'number',
    label: '编号',
    unique: true,
    access: serverSet,
    admin: shown,
  },
  { name: 'plainText', type: 'textarea', access: serverSet, admin: { hidden: true } },
  {
    name: 'mentionedDepartments',
    type: 'relationship',
    relationTo: 'departments',
    hasMany: true,
    label: '提到的机构',
    access: serverSet,
    maxDepth: 0,
    admin: { hidden: true },
  },
  {
    name: 'mentionedStaff',
    type: 'relationship',
    relationTo: 'staff',
    hasMany: true,
    label: '提到的人员',
    access: serverSet,
    maxDepth: 0,
    admin: { hidden: true },
  },
  {
    name: 'usedPhotos',
    type: 'relationship',
    relationTo: 'photos',
    hasMany: true,
    label: '使用的照片',
    access: serverSet,
    maxDepth: 0,
    admin: { hidden: true },
  },
  {
    name: 'usedAttachments',
    type: 'relationship',
    relationTo: 'attachments',
    hasMany: true,
    label: '使用的附件',
    access: serverSet,
    maxDepth: 0,
    admin: { hidden: true },
  },
  {
    name: 'corrections',
    type: 'array',
    label: '更正记录',
    labels: { singular: '更正', plural: '更正记录' },
    access: { ...serverSet, read: staffField },
    admin: {
      ...shown,
      initCollapsed: true,
      condition: (data: { corrections?: unknown[] | null }) => Boolean(data.corrections?.length),
    },
    fields: [
      { name: 'at', type: 'date', label: '时间', required: true },
      { name: 'reason', type: 'textarea', label: '说明', required: true },
      { name: 'by', type: 'relationship', relationTo: 'users', label: '经手人', maxDepth: 0 },
    ],
  },
  {
    name: 'correctionNotes',
    type: 'array',
    label: '更正公告记录',
    labels: { singular: '更正公告', plural: '更正公告记录' },
    access: serverSet,
    admin: { hidden: true },
    fields: [
      { name: 'at', type: 'date', label: '时间', required: true },
      { name: 'note', type: 'textarea', label: '公告' },
    ],
  },
]
