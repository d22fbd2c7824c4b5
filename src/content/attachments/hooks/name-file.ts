import type { CollectionBeforeChangeHook } from 'payload'

import type { Attachment } from '@/payload-types'
import { withoutHalf } from '../../uploads/file-name'

/** The field takes no more, in UTF-16 units. */
const MAX_TITLE = 150

/** The display name of an attachment is its file's name until the editor gives another. */
export const nameFile: CollectionBeforeChangeHook<Attachment> = ({ data }) => {
  if (data.title?.trim() || !data.originalName) return data
  const title = data.originalName.replace(/\.[^.]+$/, '').slice(0, MAX_TITLE)
  return { ...data, title: withoutHalf(title) }
}
