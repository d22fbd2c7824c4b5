import type { SerializedBlockNode } from '@payloadcms/richtext-lexical'
import { RichText as LexicalRichText, type JSXConverters } from '@payloadcms/richtext-lexical/react'
import type { ComponentProps } from 'react'

import { plainConverters } from './converters'
import { headingLevels } from './heading-levels'

/** A Lexical editor state, as Payload stores and types it. */
export type RichTextData = ComponentProps<typeof LexicalRichText>['data']

/** A block as Payload stores it: its type and its own fields. */
interface BlockFields {
  blockType: string
}

interface RichTextProps<Block extends BlockFields> {
  data: RichTextData
  /** Class names beside `prose`. */
  className?: string
  /** Level of the highest heading; 2 lies under the page's title. */
  topLevel?: number
  internalHref: (doc: unknown) => string | null
  blocks?: JSXConverters<SerializedBlockNode<Block>>['blocks']
  /** Which blocks are shown as an h2 that heads a section. */
  isSectionHead?: (node: { type: string; fields?: unknown }) => boolean
}

const never = () => false

/** A rich text of the CMS as plain, complete HTML. */
export function RichText<Block extends BlockFields>(props: RichTextProps<Block>) {
  const { data, className, topLevel, internalHref, blocks, isSectionHead = never } = props
  const headings = headingLevels(data.root.children, isSectionHead, topLevel)
  return (
    <LexicalRichText
      data={data}
      className={className ? `prose ${className}` : 'prose'}
      converters={() => ({ ...plainConverters({ headings, internalHref }), blocks })}
      disableIndent
      disableTextAlign
    />
  )
}
