import type { Attachment, Photo } from '@/payload-types'
import { documentTag } from '@/publishing/changes/change'
import { type LoggedKind, logDelete, logSave } from '@/publishing/changes/log-document'
import { fileHref } from '../file-href'
import type { FileCollection } from './visibility'

function logged<Doc extends Photo | Attachment>(
  kind: FileCollection,
  title: (doc: Doc) => string | null,
): LoggedKind<Doc> {
  return {
    kind,
    title,
    isPublic: ({ deletedAt, published }) => published === true && !deletedAt,
    path: ({ url }) => (url ? fileHref(url) : null),
    tags: ({ id }) => [documentTag(kind, id)],
  }
}

const photo = logged<Photo>('photos', ({ alt }) => alt)
const attachment = logged<Attachment>('attachments', ({ title }) => title ?? null)

/** Appends that a file opened, closed or was described anew while open. */
export const logPhoto = logSave(photo)
export const logPhotoEnd = logDelete(photo)
export const logAttachment = logSave(attachment)
export const logAttachmentEnd = logDelete(attachment)
