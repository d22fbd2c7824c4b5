import type { Block } from 'payload'

export const photoWidths = { full: '通栏', medium: '中等', small: '较小' } as const

/** 图片: one photo with its caption. */
export const photoBlock: Block = {
  slug: 'photo',
  interfaceName: 'PhotoBlock',
  labels: { singular: '图片', plural: '图片' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'photos',
      label: '照片',
      required: true,
      maxDepth: 1,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'caption',
          type: 'text',
          label: '图注',
          maxLength: 200,
          admin: { placeholder: '不填则用照片自己的图注', width: '70%' },
        },
        {
          name: 'width',
          type: 'select',
          label: '宽度',
          defaultValue: 'full',
          options: Object.entries(photoWidths).map(([value, label]) => ({ value, label })),
          admin: { width: '30%' },
        },
      ],
    },
  ],
}
