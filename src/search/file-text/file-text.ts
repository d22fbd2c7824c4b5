/** Text of a file, a line a paragraph or a row of a table with tabs between its cells. */
export interface FoundText {
  text: string
  /** The file goes on behind it. */
  isCut: boolean
}

/** Why a file gives no text. */
export type NoTextReason =
  /** Not a kind whose text is read. */
  | 'kind'
  /** Larger than the limits, packed or unpacked, or in need of more memory. */
  | 'too-big'
  | 'too-slow'
  /** Not what its name says, or broken. */
  | 'damaged'
  /** Opens by a password only. */
  | 'encrypted'
  /** It has none: pictures, mostly. */
  | 'no-text'

export type FileText = FoundText | { text: null; reason: NoTextReason }

/** Ends the reading of a file that gives no text. */
export class UnreadableFile extends Error {
  constructor(
    readonly reason: NoTextReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'UnreadableFile'
  }
}
