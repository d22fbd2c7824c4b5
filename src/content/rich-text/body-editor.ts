import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical'

import { attachmentBlock } from './blocks/attachment'
import { galleryBlock } from './blocks/gallery'
import { photoBlock } from './blocks/photo'
import { staffStoryBlock } from './blocks/staff-story'
import { unitBlock } from './blocks/unit'
import { textFeatures } from './text-editor'

/** The editor of an article's body: text with the blocks of a dispatch. */
export const bodyEditor = lexicalEditor({
  features: [
    ...textFeatures,
    BlocksFeature({
      blocks: [unitBlock, photoBlock, galleryBlock, staffStoryBlock, attachmentBlock],
    }),
  ],
})
