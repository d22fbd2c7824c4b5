import { describe, expect, it } from 'vitest'
import type { SearchAnswer, SearchHit } from '@/search/answer'
import type { Entry } from '@/search/entry'
import { SearchRefusal } from '@/search/search'
import { demoEntries, demoFileTexts } from './demo-entries'
import { judge, type JudgedSearch } from './judge'
import { describeReport } from './judge-report'
import { labelledQueries } from './labelled-queries'
import { Oracle } from './oracle'

const entries = demoEntries()
const ground = { entries, fileTexts: demoFileTexts }
const oracle = new Oracle(entries, demoFileTexts)
const labels = labelledQueries('demo')

function hit({ collection, id, kind, title, path, at, source }: Entry): SearchHit {
  const marked = { text: title, marks: [] }
  return {
    collection,
    id,
    kind,
    title: marked,
    snippet: null,
    path,
    trail: [],
    at,
    source,
    files: [],
  }
}

/** Finds what the oracle expects, titles first; offers what the labels want. */
function perfect(
  change: (answer: SearchAnswer) => SearchAnswer = (answer) => answer,
): JudgedSearch {
  return {
    find: async ({ q, page, limit }) => {
      const expected = oracle.expected(q)
      const wanted = labels.find((label) => label.q === q)
      const isBest = ({ id, title }: Entry) => wanted?.best === title || wanted?.best === id
      const first = expected.filter((entry) => isBest(entry) || entry.title === q)
      const found = [...first, ...expected.filter((entry) => !first.includes(entry))]
      const offered = typeof wanted?.expect === 'object' ? [wanted.expect.suggests] : []
      return change({
        query: q.replaceAll(/\p{Cs}/gu, ''),
        isCut: false,
        total: found.length,
        isMore: false,
        page,
        limit,
        pages: Math.max(1, Math.ceil(found.length / limit)),
        hits: found.slice((page - 1) * limit, page * limit).map(hit),
        facets: { kind: [], column: [], department: [], year: [] },
        suggestions: found.length === 0 ? offered : [],
      })
    },
    suggest: async (typed) => entries.filter(({ title }) => title.includes(typed)),
  }
}

describe('the judge', () => {
  it('has nothing to say against a search that does everything', async () => {
    const report = await judge(perfect(), ground, labels)
    expect(describeReport(report).split('\n').slice(0, 1)).toEqual([
      `${labels.length} of ${labels.length} queries as expected`,
    ])
    expect(report).toMatchObject({ misses: [], void: [], finds: [], faults: [] })
    expect(report.precision).toMatchObject({ value: 1, strays: [], disordered: [] })
    expect(report.mrr.value).toBe(1)
    expect(report.titles).toMatchObject({ queries: 50, inTen: 50, inSuggest: 50 })
    expect(report.groups.hostile?.recall).toBeNull()
    expect(report.groups.titles?.recall).toBe(1)
  })

  it('sees what is missing, what is too much, and what comes late', async () => {
    const lastOnly = perfect((answer) => ({ ...answer, hits: answer.hits.slice(-1) }))
    const missing = await judge(lastOnly, ground, labels)
    expect(missing.misses.find(({ q }) => q === '盲道')?.missed).toBeGreaterThan(1)
    expect(missing.groups['two characters']?.recall).toBeLessThan(1)
    expect(missing.faults.some(({ fault }) => fault.startsWith('total'))).toBe(true)

    const stray = hit(entries.find(({ title }) => title === '白露')!)
    const tooMuch = perfect((answer) => {
      const hits = [stray, ...answer.hits]
      return { ...answer, total: answer.total + 1, hits, suggestions: [] }
    })
    const report = await judge(tooMuch, ground, labels)
    expect(report.precision.value).toBeLessThan(1)
    expect(report.precision.disordered).toContain('钢索')
    expect(report.finds.map(({ q }) => q)).toContain('鲸鱼')
    expect(report.suggestions.passed).toBe(0)
    expect(report.mrr.value).toBeCloseTo(0.5, 1)
  })

  it('goes on when the search refuses or answers out of order', async () => {
    const refusing = { ...perfect(), find: () => Promise.reject(new SearchRefusal('search-busy')) }
    const report = await judge(refusing, ground, labels)
    expect(report.passed).toBe(0)
    expect(report.faults[0]?.fault).toBe('SearchRefusal: search-busy')

    const marks: [number, number][] = [[0, 999]]
    const marked = perfect((answer) => {
      const hits = answer.hits.map((one) => ({ ...one, title: { ...one.title, marks } }))
      return { ...answer, hits }
    })
    const outOfOrder = await judge(marked, ground, labels.slice(0, 3))
    expect(outOfOrder.faults[0]?.fault).toContain('marks [[0,999]]')
  })

  it('tells labels that the entries hold nothing for', async () => {
    const half = { ...ground, entries: entries.filter(({ title }) => title !== '吴桂兰') }
    const none = { ...ground, entries: half.entries.filter(({ body }) => !body.includes('钢索')) }
    const report = await judge(perfect(), none, labels.slice(0, 1))
    expect(report.void).toEqual([{ group: 'two characters', q: '钢索' }])
  })
})
