import { extensionOf } from '../uploads/programs'

/** How a file of one kind begins, and the type it is stored and served with. */
export interface FileKind {
  /** What visitors read beside the link. */
  label: string
  mimeType: string
  /** Bytes at the start of every file of this kind; any one of them. */
  magic: readonly string[]
}

const ZIP = '504b0304'
const OLE = 'd0cf11e0a1b11ae1'
const office = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}`

/** The kinds of attachment that are taken, by file extension. */
export const fileKinds: Readonly<Record<string, FileKind>> = {
  pdf: { label: 'PDF', mimeType: 'application/pdf', magic: ['25504446'] },
  ofd: { label: 'OFD', mimeType: 'application/ofd', magic: [ZIP] },
  doc: { label: 'Word', mimeType: 'application/msword', magic: [OLE] },
  docx: { label: 'Word', mimeType: office('wordprocessingml.document'), magic: [ZIP] },
  xls: { label: 'Excel', mimeType: 'application/vnd.ms-excel', magic: [OLE] },
  xlsx: { label: 'Excel', mimeType: office('spreadsheetml.sheet'), magic: [ZIP] },
  ppt: { label: 'PPT', mimeType: 'application/vnd.ms-powerpoint', magic: [OLE] },
  pptx: { label: 'PPT', mimeType: office('presentationml.presentation'), magic: [ZIP] },
  wps: { label: 'WPS', mimeType: 'application/vnd.ms-works', magic: [OLE, ZIP] },
  zip: { label: 'ZIP', mimeType: 'application/zip', magic: [ZIP, '504b0506'] },
  mp3: { label: 'MP3', mimeType: 'audio/mpeg', magic: ['494433', 'fffb', 'fff3', 'fff2', 'fffa'] },
  mp4: { label: 'MP4', mimeType: 'video/mp4', magic: [] },
}

/** MP4 carries its mark behind the length of the first box. */
const MP4_MARK = '66747970'

export const MAX_ATTACHMENT_BYTES = 100 * 1024 * 1024

/** Types that Payload finds in the bytes of these files, for its own check behind ours. */
export const detectedTypes: string[] = [
  ...Object.values(fileKinds).map((kind) => kind.mimeType),
  'application/x-cfb',
]

/** The kind that a file claims by its name; `null` for one that is not taken. */
export function claimedKind(name: string): FileKind | null {
  const extension = extensionOf(name)
  return (Object.hasOwn(fileKinds, extension) && fileKinds[extension]) || null
}

/** The kind that a file claims by its name and shows by its first bytes; `null` when they differ. */
export function kindOf(name: string, head: Uint8Array): FileKind | null {
  const kind = claimedKind(name)
  if (!kind) return null
  const hex = Buffer.from(head.subarray(0, 16)).toString('hex')
  if (kind === fileKinds.mp4) return hex.slice(8, 16) === MP4_MARK ? kind : null
  return kind.magic.some((start) => hex.startsWith(start)) ? kind : null
}
