import { createHash } from 'node:crypto'

import type { Page } from '@/publishing/page-store/page'
import { PUBLIC_CONTENT_SECURITY_POLICY } from '@/publishing/document/content-security-policy'

/** A content coding that stored pages have. */
export type Coding = 'identity' | 'gzip' | 'brotli'

/** Name of a coding in headers, and the end of its ETag: each form is a representation of its own. */
const CODINGS = {
  identity: { header: null, tail: '' },
  gzip: { header: 'gzip', tail: '-gz' },
  brotli: { header: 'br', tail: '-br' },
} as const satisfies Record<Coding, { header: string | null; tail: string }>

/**
 * Browsers ask again each time and mostly get 304; shared caches keep a page for a minute and, when
 * the portal does not answer, for a day. See docs/publishing.md for purges.
 */
export const PAGE_CACHE_CONTROL =
  'public, max-age=0, must-revalidate, s-maxage=60, stale-if-error=86400'

/** Headers that every answer of the portal carries. */
export const commonHeaders: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
]

/** Tags are hashed: shorter, and a page does not tell the ids of what it is made from. */
export function surrogateKey(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 10)
}

/** Longest `Surrogate-Key` sent, in keys; a page with more is purged by its address. */
const MAX_KEYS = 300

export function etagOf(sha256: string, coding: Coding): string {
  return `"${sha256.slice(0, 24)}${CODINGS[coding].tail}"`
}

/** The coding as `Content-Encoding` names it; `null` for none. */
export const codingHeader = (coding: Coding): string | null => CODINGS[coding].header

/** The headers of a page as `writeHead` takes them, names and values in turn. */
export function pageHeaders(page: Page, coding: Coding): string[] {
  const keys = page.tags.slice(0, MAX_KEYS).map(surrogateKey)
  const header = codingHeader(coding)
  return [
    ['Content-Type', page.contentType],
    ['Content-Length', String(page[coding].length)],
    ...(header ? [['Content-Encoding', header]] : []),
    ...validators(page, coding),
    ['Content-Security-Policy', PUBLIC_CONTENT_SECURITY_POLICY],
    ['Surrogate-Key', keys.join(' ')],
    ...commonHeaders,
  ].flat()
}

/** The headers of a 304: those that a cache updates what it has with. */
export function validatorHeaders(page: Page, coding: Coding): string[] {
  return validators(page, coding).flat()
}

function validators(page: Page, coding: Coding): [string, string][] {
  return [
    ['ETag', etagOf(page.sha256, coding)],
    ['Last-Modified', new Date(page.modified).toUTCString()],
    ['Cache-Control', PAGE_CACHE_CONTROL],
    ['Vary', 'Accept-Encoding'],
  ]
}
