import { parse, type DefaultTreeAdapterTypes } from 'parse5'

import type { Check, Surface } from './surface'

/** What a real request to a surface found: `null` when it is right, else what was wrong. */
export type Problem =
  'unreachable' | `status:${number}` | 'old-version' | 'not-listed' | 'still-there'

/** A surface that takes longer is not there for a visitor either, in milliseconds. */
const TIMEOUT = 10_000

/** Answers of an address where nothing is shown; a busy or broken portal proves nothing. */
const GONE = [301, 403, 404, 410]

/** Redirects in a row that are followed. */
const MAX_HOPS = 5

/** Longest answer that is read, in bytes: a large sitemap. */
const MAX_BYTES = 20 * 1024 * 1024

/**
 * Asks a surface as a visitor would.
 * @param base where the portal answers, without a slash at the end.
 */
export async function look(base: string, surface: Surface): Promise<Problem | null> {
  let response: Response
  let body: string
  try {
    response = await ask(base, surface)
    body = await bodyOf(response)
  } catch {
    return 'unreachable'
  }
  return surface.expectation === 'gone'
    ? problemOfGone(response, body, surface.check)
    : problemOfShown(response, body, surface.check)
}

/**
 * A list from which something must be gone may have moved since; whoever asks there is led on, and
 * must not find it at the new place either.
 */
async function ask(base: string, { url, expectation, check }: Surface): Promise<Response> {
  const isList = check.kind === 'link' || check.kind === 'entry'
  const mayFollow = expectation === 'gone' && isList
  for (let at = url, hops = 0; ; hops++) {
    const response = await fetch(base + at, {
      redirect: 'manual',
      headers: { 'user-agent': 'portal-receipts' },
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const to = response.headers.get('location')
    // Only within the site: nothing here ever asks another host.
    const isOnward = response.status === 301 && to !== null && /^\/(?!\/)/.test(to)
    if (!mayFollow || !isOnward || hops >= MAX_HOPS) return response
    at = to
  }
}

async function bodyOf(response: Response): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) {
    throw new Error('The answer is too long')
  }
  return response.text()
}

function problemOfShown(response: Response, body: string, check: Check): Problem | null {
  const { status } = response
  if (check.kind === 'redirect') {
    const leads = status === 301 && response.headers.get('location') === check.to
    return leads ? null : `status:${status}`
  }
  if (status !== 200) return `status:${status}`
  switch (check.kind) {
    case 'exists':
      return null
    case 'version':
      return isAtLeast(metaOf(body, check.meta), check.version) ? null : 'old-version'
    case 'document':
      return isAtLeast(updatedAtOf(body), check.version) ? null : 'old-version'
    case 'link':
      return hasLink(body, check.href, check.title) ? null : 'not-listed'
    case 'entry':
      return hasEntry(body, check.url, check.title) ? null : 'not-listed'
  }
}

function problemOfGone(response: Response, body: string, check: Check): Problem | null {
  const { status } = response
  switch (check.kind) {
    case 'link':
    case 'entry': {
      if (status === 404 || status === 410) return null
      if (status !== 200) return `status:${status}`
      const isThere =
        check.kind === 'link' ? hasLink(body, check.href, null) : hasEntry(body, check.url, null)
      return isThere ? 'still-there' : null
    }
    default:
      if (status === 200) return 'still-there'
      return GONE.includes(status) ? null : `status:${status}`
  }
}

/** ISO times in UTC compare as text. */
function isAtLeast(found: string | null, wanted: string): boolean {
  return found !== null && found >= wanted
}

function updatedAtOf(json: string): string | null {
  try {
    const { updatedAt } = JSON.parse(json) as { updatedAt?: unknown }
    return typeof updatedAt === 'string' ? updatedAt : null
  } catch {
    return null // not the document: told as an old version
  }
}

type Node = DefaultTreeAdapterTypes.Node

function metaOf(html: string, name: string): string | null {
  for (const node of elements(parse(html))) {
    if (node.tagName === 'meta' && attribute(node, 'name') === name) {
      return attribute(node, 'content')
    }
  }
  return null
}

function hasLink(html: string, href: string, title: string | null): boolean {
  for (const node of elements(parse(html))) {
    if (node.tagName !== 'a' || attribute(node, 'href') !== href) continue
    if (title === null || textOf(node).includes(title)) return true
  }
  return false
}

function hasEntry(xml: string, url: string, title: string | null): boolean {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const at = [`<link>${escaped(url)}<`, `<loc>${escaped(url)}<`].some((entry) =>
    xml.includes(entry),
  )
  return at && (title === null || xml.includes(title) || xml.includes(escaped(title)))
}

function* elements(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

function attribute(node: DefaultTreeAdapterTypes.Element, name: string): string | null {
  return node.attrs.find((each) => each.name === name)?.value ?? null
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
