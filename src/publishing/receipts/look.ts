import { parse } from 'parse5'

import { escapeXml } from '../feeds/escape-xml'
import { type Answer, ask } from '../visitor/ask'
import { attribute, elements, textOf } from '../visitor/html'
import type { Check, Surface } from './surface'

/** What a real request to a surface found: `null` when it is right, else what was wrong. */
export type Problem =
  'unreachable' | `status:${number}` | 'old-version' | 'not-listed' | 'still-there'

/** Answers of an address where nothing is shown; a busy or broken portal proves nothing. */
const GONE = [301, 403, 404, 410]

/** Redirects in a row that are followed. */
const MAX_HOPS = 5

const ASKING = {
  userAgent: 'portal-receipts',
  // A surface that takes longer is not there for a visitor either.
  timeout: 10_000,
  // A large sitemap.
  maxBytes: 20 * 1024 * 1024,
}

/**
 * Asks a surface as a visitor would.
 * @param base where the portal answers, without a slash at the end.
 */
export async function look(base: string, surface: Surface): Promise<Problem | null> {
  let answer: Answer
  try {
    answer = await answerOf(base, surface)
  } catch {
    return 'unreachable'
  }
  return surface.expectation === 'gone'
    ? problemOfGone(answer, surface.check)
    : problemOfShown(answer, surface.check)
}

/**
 * A list from which something must be gone may have moved since; whoever asks there is led on, and
 * must not find it at the new place either.
 */
async function answerOf(base: string, { url, expectation, check }: Surface): Promise<Answer> {
  const isList = check.kind === 'link' || check.kind === 'entry'
  const mayFollow = expectation === 'gone' && isList
  for (let at = url, hops = 0; ; hops++) {
    const answer = await ask(base, at, ASKING)
    const to = answer.location
    // Only within the site: nothing here ever asks another host.
    const isOnward = answer.status === 301 && to !== null && /^\/(?!\/)/.test(to)
    if (!mayFollow || !isOnward || hops >= MAX_HOPS) return answer
    at = to
  }
}

function problemOfShown({ status, location, body }: Answer, check: Check): Problem | null {
  if (check.kind === 'redirect') {
    const leads = status === 301 && location === check.to
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

function problemOfGone({ status, body }: Answer, check: Check): Problem | null {
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
  const entries = [
    `<link>${escaped(url)}<`,
    `<loc>${escaped(url)}<`,
    `<link href="${escaped(url)}"`,
  ]
  const at = entries.some((entry) => xml.includes(entry))
  // Atom writes its titles as HTML.
  const titles = title === null ? [] : [title, escaped(title), escapeXml(title)]
  return at && (title === null || titles.some((each) => xml.includes(each)))
}
