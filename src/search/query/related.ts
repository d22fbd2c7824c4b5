import { facetToken } from '../index/facet-mark'
import { yearsOfRowId } from '../index/row-id'
import { TEXT_COLUMNS } from '../index/schema'
import type { Statements } from '../index/statements'
import { fold } from '../language/fold'
import { termOf } from '../language/read-query'
import { wordsOf } from '../language/words'
import type { RelatedSubject } from '../search'
import { EVERYTHING, type Hits } from './hits'
import type { Labels } from './labels'
import { marked, matchOf, type Question, within } from './match'

/** A word that more entries have says nothing about what is related. */
const TOO_COMMON = 2000

/** Words that are asked for, the rarest of those that are looked at. */
const ASKED = 8
const LOOKED_AT = 24

/** Newest entries that are weighed for each word, unit and column. */
const WEIGHED = 200

/** What a shared unit or column is worth beside shared words. */
const UNIT = 1.5
const COLUMN = 1

/** Ids of entries that share rare words, units and column with one; the closest first. */
export function relatedTo(
  subject: RelatedSubject,
  limit: number,
  index: { statements: Statements; hits: Hits; labels: Labels },
): string[] {
  const { hits, labels, statements } = index
  const worth = new Map<number, number>()
  const weigh = (question: Question, weight: number): void => {
    for (const id of hits.newest(question, EVERYTHING, WEIGHED)) {
      worth.set(id, (worth.get(id) ?? 0) + weight)
    }
  }
  for (const { question, count } of rareWords(subject, hits)) {
    weigh(question, Math.log(TOO_COMMON / count))
  }
  // Without a word in common nothing is related, however often a unit is in the news.
  const sharing = new Set(worth.keys())
  for (const id of subject.departments.slice(0, 3)) {
    const label = labels.of('d', id)
    if (label) weigh(marked([facetToken(['d', label.no])]), UNIT)
  }
  const column = subject.column === null ? null : labels.of('c', subject.column)
  if (column) weigh(marked([facetToken(['c', column.no])]), COLUMN)
  const ranked = [...worth]
    .filter(([id]) => sharing.has(id))
    .map(([id, weight]): [number, number] => [id, weight * freshness(id)])
    .sort(([a, x], [b, y]) => y - x || a - b)
  const own = `${subject.collection}:`
  const ids: string[] = []
  for (const [id] of ranked) {
    if (ids.length >= limit) break
    const doc = String(statements.first('SELECT doc FROM entries WHERE id = ?', id)?.doc)
    if (doc.startsWith(own) && doc !== own + subject.id) ids.push(doc.slice(own.length))
  }
  return ids
}

/** Words of an entry that the index has, the rarest first; some may stand in the entry alone. */
function rareWords(subject: RelatedSubject, hits: Hits): { question: Question; count: number }[] {
  return candidates(subject)
    .flatMap((word) => termOf(word, false) ?? [])
    .map((term) => {
      const question = within(TEXT_COLUMNS, matchOf([term]).exact)
      return { question, count: hits.count(question, EVERYTHING, TOO_COMMON) }
    })
    .filter(({ count }) => count > 0 && count < TOO_COMMON)
    .sort((a, b) => a.count - b.count)
    .slice(0, ASKED)
}

/** Words of title and keywords, then those that the text repeats most. */
function candidates({ title, keywords, body }: RelatedSubject): string[] {
  const first = [title, ...keywords].flatMap((text) => wordsOf(fold(text)))
  const times = new Map<string, number>()
  for (const word of wordsOf(fold(body))) times.set(word, (times.get(word) ?? 0) + 1)
  const repeated = [...times].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a)
  const words = [...first, ...repeated.map(([word]) => word)]
  return [...new Set(words.filter((word) => Array.from(word).length > 1))].slice(0, LOOKED_AT)
}

function freshness(id: number): number {
  return 0.7 + 0.3 / (1 + yearsOfRowId(id))
}
