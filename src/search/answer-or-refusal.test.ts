import { expect, it } from 'vitest'

import { answerOrRefusal } from './answer-or-refusal'
import { type Search, SearchRefusal, type SearchState } from './search'

const searchIn = (state: SearchState): Search => ({
  find: () => Promise.reject(new Error('not asked')),
  suggest: () => Promise.resolve([]),
  related: () => Promise.resolve(null),
  status: () => ({ state, entries: 0, written: null, waitingFiles: 0, error: null }),
})

/** What Next's own copy of the class throws. */
const foreign = (code: string) => Object.assign(new Error(code), { name: 'SearchRefusal', code })

it('hands an answer on', async () => {
  const outcome = await answerOrRefusal(searchIn('ready'), () => Promise.resolve(1))
  expect(outcome).toEqual({ kind: 'answer', answer: 1 })
})

it.each<[string, Error, SearchState, string, RegExp]>([
  ['many at once', new SearchRefusal('search-busy'), 'ready', 'search-busy', /人较多/],
  ['a slow one', new SearchRefusal('search-slow'), 'ready', 'search-slow', /用时太长/],
  ['one of the other copy', foreign('search-busy'), 'ready', 'search-busy', /人较多/],
  [
    'none yet',
    new SearchRefusal('search-unavailable'),
    'building',
    'search-unavailable',
    /正在准备，请稍后再试/,
  ],
  [
    'none any more',
    new SearchRefusal('search-unavailable'),
    'failed',
    'search-unavailable',
    /暂时不能使用/,
  ],
  ['whatever else', new Error('disk I/O error'), 'ready', 'search-unavailable', /暂时不能使用/],
  ['an odd code', foreign('constructor'), 'ready', 'search-unavailable', /暂时不能使用/],
])('says in a sentence why there is no answer: %s', async (_, error, state, code, text) => {
  const outcome = await answerOrRefusal(searchIn(state), () => Promise.reject(error))
  expect(outcome).toEqual({ kind: 'refused', code, text: expect.stringMatching(text) })
})

it('refuses where nobody opened a search', async () => {
  const outcome = await answerOrRefusal(null, () => Promise.resolve(1))
  expect(outcome).toMatchObject({ kind: 'refused', code: 'search-unavailable' })
})
