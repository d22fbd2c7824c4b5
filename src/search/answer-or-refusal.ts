import { logger } from '@/platform/logger'

import type { RefusalCode, Search } from './search'

/** What page and API get: what was asked for, or why not, with a sentence for whoever reads it. */
export type Outcome<T> = { kind: 'answer'; answer: T } | Refused

export interface Refused {
  kind: 'refused'
  code: RefusalCode
  text: string
}

const SENTENCES: Record<RefusalCode, string> = {
  'search-busy': '现在搜索的人较多，请过几秒再试。',
  'search-slow': '这次搜索用时太长，已经停下。请换用更具体的词，或者缩小范围后再试。',
  'search-unavailable': '检索暂时不能使用，请稍后再试。',
}

const BEING_MADE = '检索正在准备，请稍后再试。'

/**
 * Asks the search and turns every way of not answering into a sentence: whatever is wrong with the
 * index, neither page nor API fails.
 * @param search `null` where nobody has opened one.
 */
export async function answerOrRefusal<T>(
  search: Search | null,
  ask: (search: Search) => Promise<T>,
): Promise<Outcome<T>> {
  if (!search) return refused('search-unavailable')
  try {
    return { kind: 'answer', answer: await ask(search) }
  } catch (error) {
    const code = codeOf(error)
    if (code === null) logger.error({ err: error, msg: 'A search failed' })
    const isBeingMade = code === 'search-unavailable' && search.status().state === 'building'
    return refused(code ?? 'search-unavailable', isBeingMade ? BEING_MADE : undefined)
  }
}

function refused(code: RefusalCode, text = SENTENCES[code]): Refused {
  return { kind: 'refused', code, text }
}

/** By name: Next bundles a copy of the class, and the other copy's errors are not its instances. */
function codeOf(error: unknown): RefusalCode | null {
  if (!(error instanceof Error) || error.name !== 'SearchRefusal' || !('code' in error)) return null
  const { code } = error
  return typeof code === 'string' && isRefusalCode(code) ? code : null
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(SENTENCES, code)
}
