import { z } from 'zod'

/** A place in the list of articles, the newest first: behind this one. */
export interface Cursor {
  /** ISO time of first publication. */
  publishedAt: string
  number: number
}

const form = z.tuple([z.iso.datetime(), z.number().int().positive()])

export function writeCursor({ publishedAt, number }: Cursor): string {
  return Buffer.from(JSON.stringify([publishedAt, number])).toString('base64url')
}

/** `null` for a text that is no cursor of ours. */
export function readCursor(text: string): Cursor | null {
  if (!/^[\w-]{1,100}$/.test(text)) return null
  try {
    const [publishedAt, number] = form.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    )
    return { publishedAt, number }
  } catch {
    return null // somebody else's text
  }
}
