import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Brings what was typed into the form as soon as the text is left. */
export const KeepTextFeature = createServerFeature({
  key: 'keepText',
  feature: { ClientFeature: '@/content/rich-text/keep-text#KeepTextFeatureClient' },
})
