import { RichText, type RichTextData } from '@/ui/rich-text/rich-text'

import { internalHref } from '../../internal-href'
import type { StoryPeople } from '../blocks'
import { bodyBlocks, type BodyBlock } from './body-blocks'

interface ArticleBodyProps {
  body: RichTextData
  people: StoryPeople
}

/** The body of an article, with the blocks of a dispatch. */
export function ArticleBody({ body, people }: ArticleBodyProps) {
  return (
    <RichText<BodyBlock>
      data={body}
      className="prose--article"
      internalHref={internalHref}
      blocks={bodyBlocks(people)}
      isSectionHead={isUnit}
    />
  )
}

function isUnit({ type, fields }: { type: string; fields?: unknown }): boolean {
  return (
    type === 'block' &&
    typeof fields === 'object' &&
    fields !== null &&
    'blockType' in fields &&
    fields.blockType === 'unit'
  )
}
