import type { CollectionBeforeChangeHook } from 'payload'

/** The display name of an attachment is its file's name until the editor gives another. */
export const nameFile: CollectionBeforeChangeHook = ({ data }) => {
  if (data.title?.trim() || !data.originalName) return data
  return { ...data, title: String(data.originalName).replace(/\.[^.]+$/, '') }
}
