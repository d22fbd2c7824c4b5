/** Judges a search by labelled queries and the oracle; knows neither database nor test framework. */
import type { SearchHit } from '@/search/answer'
import type { Entry } from '@/search/entry'
import { MAX_LIMIT, plainRequest } from '@/search/request'
import type { Search } from '@/search/search'
import { Random } from '../fault/random'
import type { Report } from './judge-report'
import { groups, type LabelledQuery } from './labelled-query'
import { Oracle, termsOf, type FileTexts } from './oracle'
import { keyOf, MAX_HITS, turnPages, type Found } from './turn-pages'

/** What is judged: a search with the entries of the ground in it and nothing else. */
export type JudgedSearch = Pick<Search, 'find' | 'suggest'>

export interface Ground {
  entries: readonly Entry[]
  /** Texts of the entries' files by `EntryFile.name`. */
  fileTexts: FileTexts
}

const TITLES = 50
const TITLE_HITS = 10

/** Judges one query after the other. Resolves whatever the search does. */
export async function judge(
  search: JudgedSearch,
  ground: Ground,
  labels: readonly LabelledQuery[],
  seed = 1,
): Promise<Report> {
  const session = new Session(search, new Oracle(ground.entries, ground.fileTexts))
  for (const label of labels) await session.label(label)
  await session.titles(ground.entries, new Random(seed))
  return session.report()
}

interface Tally {
  queries: number
  passed: number
  wanted: number
  found: number
}

class Session {
  private readonly tallies = new Map<LabelledQuery['group'], Tally>()
  private readonly misses: Report['misses'] = []
  private readonly void: Report['void'] = []
  private readonly finds: Report['finds'] = []
  private readonly faults: Report['faults'] = []
  private readonly precision = { hits: 0, strays: 0, queries: 0 }
  private readonly strays: Report['precision']['strays'] = []
  private readonly disordered: string[] = []
  private readonly ranks: Report['mrr']['ranks'] = []
  private readonly suggestions: Report['suggestions'] = { queries: 0, passed: 0, misses: [] }
  private readonly titleReport: Report['titles'] = {
    queries: 0,
    inTen: 0,
    inSuggest: 0,
    misses: [],
  }

  constructor(
    private readonly search: JudgedSearch,
    private readonly oracle: Oracle,
  ) {}

  async label(label: LabelledQuery): Promise<void> {
    const tally = this.tallyOf(label.group)
    tally.queries += 1
    const faultsBefore = this.faults.length
    const fault = (what: string) =>
      this.faults.push({ group: label.group, q: label.q, fault: what })
    const found = await turnPages(this.search, label, fault)
    const isExpected = this.check(label, found, tally)
    if (isExpected && this.faults.length === faultsBefore) tally.passed += 1
  }

  private check(label: LabelledQuery, found: Found | null, tally: Tally): boolean {
    const { expect, q } = label
    if (expect === 'answer') return found !== null
    if (expect === 'hits') return this.checkHits(label, found, tally)
    const { total = 0, suggestions = [] } = found?.first ?? {}
    if (expect === 'nothing') {
      if (total === 0) return found !== null
      const titles = found?.hits.slice(0, 3).map(({ title }) => title.text) ?? []
      this.finds.push({ q, total, titles })
      return false
    }
    this.suggestions.queries += 1
    const isOffered = suggestions.some((text) => text.includes(expect.suggests))
    if (isOffered) this.suggestions.passed += 1
    else this.suggestions.misses.push({ q, suggests: expect.suggests, got: suggestions, total })
    return isOffered
  }

  private checkHits({ group, q, best }: LabelledQuery, found: Found | null, tally: Tally): boolean {
    const expected = this.oracle.expected(q)
    if (expected.length === 0) {
      this.void.push({ group, q })
      return false
    }
    const hits = found?.hits ?? []
    const keys = new Set(hits.map(keyOf))
    const missing = expected.filter((entry) => !keys.has(keyOf(entry)))
    // Of more than can be looked through, any will do that fill the pages.
    const wanted = Math.min(expected.length, MAX_HITS)
    const got = Math.min(expected.length - missing.length, wanted)
    tally.wanted += wanted
    tally.found += got
    if (got < wanted) {
      const ids = missing.slice(0, 5).map(keyOf)
      this.misses.push({ group, q, expected: wanted, missed: wanted - got, ids })
    }
    if (best !== null) {
      const at = hits
        .slice(0, MAX_LIMIT)
        .findIndex((hit) => hit.id === best || hit.title.text === best)
      this.ranks.push({ q, best, rank: at === -1 ? null : at + 1 })
    }
    if (termsOf(q).length === 1) this.checkPrecision(q, hits)
    return got === wanted
  }

  private checkPrecision(q: string, hits: readonly SearchHit[]): void {
    const allowed = new Set(this.oracle.allowed(q).map(keyOf))
    const isExact = hits.map((hit) => allowed.has(keyOf(hit)))
    const strays = isExact.filter((exact) => !exact).length
    this.precision.queries += 1
    this.precision.hits += hits.length
    this.precision.strays += strays
    if (strays > 0) this.strays.push({ q, hits: hits.length, strays })
    const firstStray = isExact.indexOf(false)
    if (firstStray !== -1 && isExact.includes(true, firstStray)) this.disordered.push(q)
  }

  /** Random titles: each as a query, and as what is being typed. */
  async titles(entries: readonly Entry[], random: Random): Promise<void> {
    if (entries.length === 0) return
    const titles = new Set<string>()
    for (let drawn = 0; drawn < TITLES * 20 && titles.size < TITLES; drawn++) {
      titles.add(random.pick(entries).title)
    }
    const report = this.titleReport
    for (const title of titles) {
      report.queries += 1
      try {
        const answer = await this.search.find(plainRequest(title, { limit: TITLE_HITS }))
        const isFound = answer.hits.some((hit) => hit.title.text === title)
        if (isFound) report.inTen += 1
        else report.misses.push(title)
        const typed = await this.search.suggest(title)
        if (typed.some((suggestion) => suggestion.title === title)) report.inSuggest += 1
      } catch (error) {
        this.faults.push({ group: 'titles', q: title, fault: String(error) })
      }
    }
  }

  report(): Report {
    const tallies = [...this.tallies.entries()]
    const { hits, strays, queries } = this.precision
    const reciprocal = this.ranks.reduce((sum, { rank }) => sum + (rank === null ? 0 : 1 / rank), 0)
    return {
      queries: tallies.reduce((sum, [, tally]) => sum + tally.queries, 0),
      passed: tallies.reduce((sum, [, { passed }]) => sum + passed, 0),
      groups: Object.fromEntries(
        groups.flatMap((group) => {
          const tally = this.tallies.get(group)
          if (!tally) return []
          const recall = tally.wanted === 0 ? null : tally.found / tally.wanted
          return [[group, { queries: tally.queries, passed: tally.passed, recall }]]
        }),
      ),
      misses: this.misses,
      void: this.void,
      finds: this.finds,
      faults: this.faults,
      precision: {
        queries,
        value: hits === 0 ? 1 : 1 - strays / hits,
        strays: this.strays,
        disordered: this.disordered,
      },
      mrr: {
        queries: this.ranks.length,
        value: this.ranks.length === 0 ? 0 : reciprocal / this.ranks.length,
        ranks: this.ranks,
      },
      suggestions: this.suggestions,
      titles: this.titleReport,
    }
  }

  private tallyOf(group: LabelledQuery['group']): Tally {
    const tally = this.tallies.get(group) ?? { queries: 0, passed: 0, wanted: 0, found: 0 }
    this.tallies.set(group, tally)
    return tally
  }
}
