import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Page } from '@/publishing/page-store/page'
import { acceptedCoding } from './accepted-coding'
import { type Coding, etagOf, pageHeaders, validatorHeaders } from './page-headers'

/** Header lists of pages that are in memory: made once, dropped with the page. */
const prepared = new WeakMap<Page, Partial<Record<Coding, string[]>>>()

/** Sends a stored page in the form the client takes, or 304 when it has it already. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: Page): void {
  const coding = acceptedCoding(req.headers['accept-encoding'])
  if (isKnownToClient(req, page, coding)) {
    res.writeHead(304, validatorHeaders(page, coding)).end()
    return
  }
  res.writeHead(200, headersOf(page, coding))
  if (req.method === 'HEAD') res.end()
  else res.end(page[coding])
}

function headersOf(page: Page, coding: Coding): string[] {
  let forms = prepared.get(page)
  if (!forms) prepared.set(page, (forms = {}))
  return (forms[coding] ??= pageHeaders(page, coding))
}

function isKnownToClient(req: IncomingMessage, page: Page, coding: Coding): boolean {
  const tags = req.headers['if-none-match']
  if (tags !== undefined) {
    const own = etagOf(page.sha256, coding)
    return (
      tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === own)
    )
  }
  const since = req.headers['if-modified-since']
  if (since === undefined) return false
  const time = Date.parse(since)
  return Number.isFinite(time) && Math.floor(page.modified / 1000) * 1000 <= time
}
