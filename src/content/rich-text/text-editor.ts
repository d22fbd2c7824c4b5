import {
  AlignFeature,
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { KeepTextFeature } from './keep-text-feature'
import { linkFields, linkTargets } from './link-target'

/** What every rich text of the portal offers; the page's own title is the only h1. */
export const textFeatures = [
  ParagraphFeature(),
  HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  AlignFeature(),
  OrderedListFeature(),
  UnorderedListFeature(),
  BlockquoteFeature(),
  HorizontalRuleFeature(),
  // Links inside the site are chosen by searching in what is published.
  LinkFeature({ enabledCollections: [...linkTargets], fields: linkFields, maxDepth: 1 }),
  EXPERIMENTAL_TableFeature(),
  FixedToolbarFeature(),
  InlineToolbarFeature(),
  KeepTextFeature(),
]

/** Rich text without blocks: pages, duties, biographies, the text inside a block. */
export const textEditor = lexicalEditor({ features: textFeatures })
