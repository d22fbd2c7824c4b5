import { describe, expect, it } from 'vitest'
import type { Entry } from '@/search/entry'
import { entries, fileTexts, LABELLED_COUNT, LABELLED_SEED } from './corpus'
import { demoEntries, demoFileTexts } from './demo-entries'
import { groups, type Corpus, type LabelledQuery } from './labelled-query'
import { labelledQueries } from './labelled-queries'
import { normalise, Oracle, termsOf, type FileTexts } from './oracle'

const generated = [...entries(LABELLED_COUNT, LABELLED_SEED)]
const grounds: Record<Corpus, { entries: Entry[]; files: FileTexts }> = {
  demo: { entries: demoEntries(), files: demoFileTexts },
  generated: { entries: generated, files: fileTexts(generated, LABELLED_SEED) },
}
const oracles = {
  demo: new Oracle(grounds.demo.entries, grounds.demo.files),
  generated: new Oracle(grounds.generated.entries, grounds.generated.files),
}

const all = labelledQueries()
const having = (is: (query: LabelledQuery) => boolean) =>
  all.filter(is).map((query) => [`${query.corpus}: ${query.q.slice(0, 40)}`, query] as const)

/** Normalised texts of an entry; what of it has to be found. */
function textsOf(entry: Entry, files: FileTexts): string[] {
  const { title, subtitle, body, names } = entry
  return [
    title,
    subtitle ?? '',
    body,
    ...names,
    ...entry.files.map(({ name }) => files.get(name)!),
  ].map(normalise)
}

/** A term that begins with a word of letters or digits, where that word begins in the text. */
function isAtWord(term: string, text: string): boolean {
  if (!/^[a-z0-9]/u.test(term)) return text.includes(term)
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    if (!/[a-z0-9]/u.test(text[at - 1] ?? ' ')) return true
  }
  return false
}

describe('the labelled queries', () => {
  it('are many, of every group, none twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(130)
    expect(new Set(all.map(({ group }) => group))).toEqual(new Set(groups))
    expect(new Set(all.map(({ corpus, q }) => `${corpus} ${q}`)).size).toBe(all.length)
  })

  it.each(having(({ expect: e }) => e === 'hits'))('%s is in the corpus', (_, query) => {
    const { corpus, q, best } = query
    const expected = oracles[corpus].expected(q)
    expect(expected.length).toBeGreaterThan(0)
    if (best !== null) {
      expect(expected.filter(({ id, title }) => id === best || title === best)).toHaveLength(1)
    }
    // Nobody asks for the middle of a number or of a Latin word.
    for (const term of termsOf(q)) {
      for (const entry of expected) {
        const texts = textsOf(entry, grounds[corpus].files)
        expect(
          texts.some((text) => isAtWord(term, text)),
          `${term} in ${entry.id}`,
        ).toBe(true)
      }
    }
  })

  it.each(having(({ expect: e }) => typeof e === 'object'))(
    '%s offers what there is',
    (_, query) => {
      const { corpus, q, expect: e, group } = query
      const oracle = oracles[corpus]
      if (typeof e !== 'object') throw new Error('It offers nothing')
      expect(oracle.expected(q)).toEqual([])
      expect(oracle.allowed(q)).toEqual([])
      expect(oracle.holds(e.suggests)).toBe(true)
      // Not found in pieces either: too short for that, or with a character that is nowhere.
      const characters = Array.from(normalise(q))
      if (group === 'slips' && characters.length > 2) {
        expect(characters.some((character) => !oracle.holds(character))).toBe(true)
      }
    },
  )

  it.each(having(({ expect: e }) => e === 'nothing'))('%s is nowhere', (_, query) => {
    const oracle = oracles[query.corpus]
    expect(oracle.allowed(query.q)).toEqual([])
    const isQuoted = query.q.includes('"')
    // Not found in pieces either.
    const pairs = (term: string) =>
      Array.from({ length: term.length - 1 }, (_pair, at) => term.slice(at, at + 2))
    const isAbsent = termsOf(query.q).some((term) => {
      return (/^[a-z]+$/u.test(term) ? [term] : pairs(term)).every((piece) => !oracle.holds(piece))
    })
    expect(isQuoted || isAbsent).toBe(true)
  })
})
