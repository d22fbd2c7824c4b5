import { createHash } from 'node:crypto'

import { compressedForms, type Forms } from '../compressed-forms'

/** A rendered page with its compressed forms, as it is stored and sent. */
export interface Page extends Forms {
  /** Canonical address, as `addressOf` gives it. */
  path: string
  contentType: string
  /** Hex SHA-256 of the identity form. */
  sha256: string
  /** When these bytes were first rendered, in milliseconds since 1970. */
  modified: number
  /** What the page depends on. */
  tags: string[]
}

/** Good compression at a few milliseconds a page, off the event loop. */
const BROTLI_QUALITY = 9

/** Compresses a rendered page for the store. */
export async function pageOf(
  path: string,
  rendered: { contentType: string; body: Buffer; tags: string[] },
): Promise<Page> {
  const { body, contentType, tags } = rendered
  return {
    path,
    contentType,
    ...(await compressedForms(body, BROTLI_QUALITY)),
    sha256: sha256Of(body),
    modified: Date.now(),
    tags,
  }
}

/** Hex SHA-256 of these bytes, one after the other. */
export function sha256Of(...parts: Buffer[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** Bytes that a page takes in memory or on disk. */
export function sizeOf({ identity, gzip, brotli }: Page): number {
  return identity.length + gzip.length + brotli.length
}
