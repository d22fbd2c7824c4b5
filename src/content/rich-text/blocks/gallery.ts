import type { Block } from 'payload'

/** 组图: several photos side by side; many can be uploaded at once. */
export const galleryBlock: Block = {
  slug: 'gallery',
  interfaceName: 'GalleryBlock',
  labels: { singular: '组图', plural: '组图' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'addPhotos',
      type: 'ui',
      admin: { components: { Field: '@/content/photos/admin/add-photos#AddPhotos' } },
    },
    {
      name: 'photos',
      type: 'array',
      label: '照片',
      labels: { singular: '照片', plural: '照片' },
      required: true,
      minRows: 1,
      maxRows: 60,
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
          name: 'caption',
          type: 'text',
          label: '图注',
          maxLength: 200,
          admin: { placeholder: '不填则用照片自己的图注' },
        },
      ],
    },
  ],
}
