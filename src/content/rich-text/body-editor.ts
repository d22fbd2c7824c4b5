import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Block, Field } from 'payload'

import { attachmentBlock } from './blocks/attachment'
import { galleryBlock } from './blocks/gallery'
import { photoBlock } from './blocks/photo'
import { staffStoryBlock } from './blocks/staff-story'
import { unitBlock } from './blocks/unit'
import { textFeatures } from './text-editor'

/** Guards what is typed in a block against requests that cross each other. */
const keepTyped: Field = {
  name: 'keepTyped',
  type: 'ui',
  admin: { components: { Field: '@/content/rich-text/keep-typed#KeepTyped' } },
}

const guarded = (block: Block): Block => ({ ...block, fields: [...block.fields, keepTyped] })

/** The editor of an article's body: text with the blocks of a dispatch. */
export const bodyEditor = lexicalEditor({
  features: [
    ...textFeatures,
    BlocksFeature({
      blocks: [unitBlock, photoBlock, galleryBlock, staffStoryBlock, attachmentBlock].map(guarded),
    }),
  ],
})
