import type { Block } from 'payload'

import { textEditor } from '../text-editor'

/** 人物故事: a story of one or more members of staff. */
export const staffStoryBlock: Block = {
  slug: 'staffStory',
  interfaceName: 'StaffStoryBlock',
  labels: { singular: '人物故事', plural: '人物故事' },
  admin: { disableBlockName: true },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'staff',
          type: 'relationship',
          relationTo: 'staff',
          hasMany: true,
          label: '人员',
          required: true,
          maxRows: 20,
          maxDepth: 2,
          admin: { description: '只有已同意公开的人员（领导职务除外）才能随稿件发布。' },
        },
        { name: 'photo', type: 'upload', relationTo: 'photos', label: '照片', maxDepth: 1 },
      ],
    },
    { name: 'text', type: 'richText', label: '故事', required: true, editor: textEditor },
  ],
}
