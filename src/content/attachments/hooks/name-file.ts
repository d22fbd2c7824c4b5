import type { CollectionBeforeChangeHook } from 'payload'

import type { Attachment } from '@/payload-types'

/** The display name of an attachment is its file's name until the editor gives another. */
export const nameFile: CollectionBeforeChangeHook<Attachment> = ({ data }) => {
  if (data.title?.trim() || !data.originalName) return data
  return { ...data, title: data.originalName.replace(/\.[^.]+$/, '') }
}
