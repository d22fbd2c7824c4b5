import type { Attachment } from '@/payload-types'
import { related, relatedAll, type Relation } from '@/platform/relations'

import { fileHref } from '../file-href'

/** An attachment as pages show it. */
export interface AttachmentView {
  title: string
  href: string
  /** Type and size, such as `PDF，1.2 MB`. */
  facts: string
}

/** An attachment for the page; `null` when it is not there to see. */
export function attachmentView(relation: Relation<Attachment>): AttachmentView | null {
  const file = related(relation)
  if (!file?.url) return null
  const name = file.filename ?? ''
  const type = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toUpperCase() : null
  const size = file.filesize ? fileSize(file.filesize) : null
  return {
    title: file.title?.trim() || name,
    href: fileHref(file.url),
    facts: [type, size].filter(Boolean).join('，'),
  }
}

/** Those of a list that visitors may see. */
export function attachmentViews(list: Relation<Attachment>[] | null | undefined): AttachmentView[] {
  return relatedAll(list).flatMap((file) => attachmentView(file) ?? [])
}

/** `640 B`, `12 KB`, `1.2 MB`: a number a reader can weigh against a mobile connection. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
