/** Why an upload is not taken; the code that programs get. */
export type FaultCode =
  /** Nothing was sent, or an address from which the portal was to fetch it. */
  | 'file-missing'
  | 'file-too-large'
  /** Its name hides what it is. */
  | 'file-name'
  /** Not what its name says. */
  | 'file-kind'
  /** A container whose parts do not fit together. */
  | 'file-damaged'
  /** Opens by a password only: neither the portal nor a scanner can look inside. */
  | 'file-encrypted'
  | 'file-macros'
  /** Another file or an object of another program inside. */
  | 'file-embedded'
  /** Fetches something from elsewhere when it is opened. */
  | 'file-remote'
  /** JavaScript, or an action that starts something. */
  | 'file-script'
  | 'file-program'
  /** An archive whose names lead out of its folder or hide what they are. */
  | 'file-entry-name'
  /** Unpacks to too much. */
  | 'file-swollen'
  /** An archive within an archive that is not looked into. */
  | 'file-nested'
  /** Bytes before the beginning or behind the end: a second file of another kind. */
  | 'file-two-formats'
  /** Took too much time or memory to look at. */
  | 'file-not-checked'
  /** The scanner knows something in it. */
  | 'file-virus'
  /** The scanner took it and could not say anything about it. */
  | 'file-not-scanned'
  /** No photo that is taken. */
  | 'photo-kind'
  | 'photo-damaged'
  /** More pixels, over all its frames, than are unpacked. */
  | 'photo-pixels'

export interface Fault {
  code: FaultCode
  /** Name of the part of the file, innermost last; `null`: the file as a whole. */
  where: string | null
}

/** Ends the look into a file that is not taken. */
export class UnsafeFile extends Error {
  constructor(
    readonly code: FaultCode,
    readonly where: string | null = null,
    options?: ErrorOptions,
  ) {
    super(where === null ? code : `${code}: ${where}`, options)
    this.name = 'UnsafeFile'
  }
}
