import pLimit from 'p-limit'

import { logger } from '@/platform/logger'

import { type Answer, AnswerTooLong, ask } from '../visitor/ask'
import type { CheckedPage } from './checked-page'
import { readPage } from './page-facts'
import type { SilentReason, Visit } from './rule'

const USER_AGENT = 'portal-self-check'

/** Requests to the portal at once: its visitors come first. */
const CONCURRENCY = 3

/** Longest wait for one page, in milliseconds. */
const TIMEOUT = 8_000

/** After so long no further page is asked for: the person who asked is waiting. In milliseconds. */
const DEADLINE = 30_000

/** What the portal answers with too much to do, or asked too often. */
const BUSY = [429, 503]

/** Longest answer that is read, in bytes. A page is far smaller; a site map may be large. */
const MAX_PAGE = 4 * 1024 * 1024
const MAX_FILE = 20 * 1024 * 1024

/**
 * Asks for each page as a visitor would. Never throws: what does not answer is told as such.
 * @param base where the portal answers its visitors, without a slash at the end.
 */
export async function visitPages(
  base: string,
  pages: CheckedPage[],
  limits = { timeout: TIMEOUT, deadline: DEADLINE },
): Promise<Visit[]> {
  const limit = pLimit(CONCURRENCY)
  const deadline = AbortSignal.timeout(limits.deadline)
  return Promise.all(
    pages.map((page) => limit(() => visitPage(base, page, limits.timeout, deadline))),
  )
}

async function visitPage(
  base: string,
  page: CheckedPage,
  timeout: number,
  deadline: AbortSignal,
): Promise<Visit> {
  if (deadline.aborted) return { kind: 'silent', page, reason: 'skipped' }
  const isHtml = page.form === 'html'
  let answer: Answer
  try {
    answer = await ask(base, page.path, {
      userAgent: USER_AGENT,
      timeout,
      maxBytes: isHtml ? MAX_PAGE : MAX_FILE,
      signal: deadline,
    })
  } catch (error) {
    const reason = reasonOf(error, deadline)
    if (reason === 'unreachable') {
      logger.warn({ err: error, base, path: page.path, msg: 'The self-check could not ask' })
    }
    return { kind: 'silent', page, reason }
  }
  const { status, location, body } = answer
  if (BUSY.includes(status)) return { kind: 'silent', page, reason: 'busy' }
  return { kind: 'answer', page, status, location, body, facts: isHtml ? readPage(body) : null }
}

function reasonOf(error: unknown, deadline: AbortSignal): SilentReason {
  if (error instanceof AnswerTooLong) return 'long'
  if (deadline.aborted) return 'skipped'
  return error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'unreachable'
}
