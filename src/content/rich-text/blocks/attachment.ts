import type { Block } from 'payload'

/** 附件: a link to one file, with its type and size. */
export const attachmentBlock: Block = {
  slug: 'attachment',
  interfaceName: 'AttachmentBlock',
  labels: { singular: '附件', plural: '附件' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'attachment',
      type: 'upload',
      relationTo: 'attachments',
      label: '附件',
      required: true,
      maxDepth: 1,
    },
  ],
}
