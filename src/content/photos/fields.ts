import type { Field } from 'payload'

import { staffField } from '@/editorial/access'
import { fileFields, usedIn } from '../uploads/fields'

/** What an editor says about a photo. */
export const photoFields: Field[] = [
  {
    name: 'alt',
    type: 'text',
    label: '替代文字',
    required: true,
    maxLength: 200,
    admin: { description: '给看不见照片的人：照片里有什么。例如：两名环卫工人在清扫人行道。' },
  },
  { name: 'caption', type: 'text', label: '图注', maxLength: 200 },
  {
    type: 'row',
    fields: [
      { name: 'credit', type: 'text', label: '摄影', maxLength: 60 },
      { name: 'place', type: 'text', label: '地点', maxLength: 100 },
    ],
  },
  {
    name: 'takenAt',
    type: 'date',
    label: '拍摄日期',
    admin: { date: { displayFormat: 'yyyy-MM-dd', pickerAppearance: 'dayOnly' } },
  },
  {
    name: 'people',
    type: 'relationship',
    relationTo: 'staff',
    hasMany: true,
    maxRows: 50,
    label: '照片中的人员',
    access: { read: staffField },
    maxDepth: 0,
  },
  {
    name: 'consent',
    type: 'checkbox',
    label: '照片中的人同意公开',
    defaultValue: false,
    access: { read: staffField },
  },
  usedIn('usedPhotos'),
  ...fileFields,
]
