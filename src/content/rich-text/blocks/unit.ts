import type { Block } from 'payload'

/** 单位小节: the heading of one unit's section, linked to the unit's page. */
export const unitBlock: Block = {
  slug: 'unit',
  interfaceName: 'UnitBlock',
  labels: { singular: '单位小节', plural: '单位小节' },
  admin: { disableBlockName: true },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'department',
          type: 'relationship',
          relationTo: 'departments',
          label: '单位',
          required: true,
          maxDepth: 1,
        },
        {
          name: 'title',
          type: 'text',
          label: '小节标题',
          maxLength: 60,
          admin: { placeholder: '不填则用单位名称' },
        },
      ],
    },
  ],
}
