import type { Field } from 'payload'

import { manners, validities } from './article'

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** 政府信息公开 attributes of documents and notices (D-GOV-02…04). */
export const disclosureFields: Field[] = [
  {
    name: 'disclosure',
    type: 'group',
    label: '公开属性',
    admin: {
      description: '文件和公告填写；显示在正文上方，并列入信息公开目录。',
      condition: (data: { kind?: string }) => data.kind === 'document' || data.kind === 'notice',
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'indexNumber', type: 'text', label: '索引号', maxLength: 60, index: true },
          { name: 'documentNumber', type: 'text', label: '文号', maxLength: 60 },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'issuedOn',
            type: 'date',
            label: '成文日期',
            admin: { date: { displayFormat: 'yyyy-MM-dd', pickerAppearance: 'dayOnly' } },
          },
          { name: 'topic', type: 'text', label: '主题分类', maxLength: 60 },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'manner',
            type: 'select',
            label: '公开方式',
            defaultValue: 'proactive',
            options: options(manners),
          },
          {
            name: 'validity',
            type: 'select',
            label: '有效性',
            defaultValue: 'inForce',
            options: options(validities),
          },
        ],
      },
      {
        name: 'replacedBy',
        type: 'relationship',
        relationTo: 'articles',
        label: '由此文件废止或替代',
        maxDepth: 1,
        admin: {
          condition: (_, siblingData: { validity?: string }) =>
            siblingData.validity === 'repealed' || siblingData.validity === 'amended',
        },
      },
    ],
  },
]
