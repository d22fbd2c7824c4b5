import { describe, expect, it } from 'vitest'
import {
  columns,
  departments,
  entries,
  fileTexts,
  LABELLED_COUNT,
  LABELLED_SEED,
  uniqueNameAt,
} from './corpus'
import { topics } from './corpus-tree'
import { normalise, Oracle } from './oracle'
import { communities, hotlines, latin, streets, uniqueName } from './place-names'
import {
  adjectives,
  adverbs,
  groups,
  placeKinds,
  qualities,
  rareWords,
  verbs,
} from './words-common'

const labelled = [...entries(LABELLED_COUNT, LABELLED_SEED)]
const texts = fileTexts(labelled, LABELLED_SEED)
const oracle = new Oracle(labelled, texts)

const vocabulary = new Set([
  ...[verbs, adverbs, adjectives, qualities, groups, placeKinds, rareWords].flat(),
  ...topics.flatMap(({ unit, things, works }) => [unit, ...things, ...works]),
])

describe('the generated articles', () => {
  it('come again with the same seed, however many are asked for', () => {
    const again = [...entries(40, LABELLED_SEED)]
    expect(again).toEqual(labelled.slice(0, 40))
    expect(fileTexts(again, LABELLED_SEED)).toEqual(fileTexts(again, LABELLED_SEED))
    expect([...entries(40, LABELLED_SEED + 1)]).not.toEqual(again)
  })

  it('are made of a large vocabulary', () => {
    expect(vocabulary.size).toBeGreaterThanOrEqual(1_500)
    expect([...streets, ...communities, ...hotlines, ...latin].length).toBeGreaterThan(150)
  })

  it('have titles and bodies of natural length, and titles of their own', () => {
    for (const { title, body } of labelled) {
      expect(title.length).toBeGreaterThanOrEqual(12)
      expect(title.length).toBeLessThanOrEqual(30)
      expect(body.length).toBeGreaterThan(400)
      expect(body.length).toBeLessThan(900)
    }
    const length = labelled.reduce((sum, { body }) => sum + body.length, 0) / labelled.length
    expect(length).toBeGreaterThan(450)
    expect(length).toBeLessThan(600)
    expect(new Set(labelled.map(({ title }) => title)).size).toBeGreaterThan(0.97 * LABELLED_COUNT)
  })

  it('hold some words everywhere, some in a third, many in few', () => {
    expect(labelled.every(({ body }) => body.includes('青岚区'))).toBe(true)
    const wholes = labelled.slice(0, 1_000).map(({ title, body }) => `${title}\n${body}`)
    const shares = [...vocabulary].map(
      (word) => wholes.filter((whole) => whole.includes(word)).length / wholes.length,
    )
    const within = (low: number, high: number) =>
      shares.filter((share) => share >= low && share <= high).length
    expect(within(0.25, 0.45)).toBeGreaterThanOrEqual(20)
    expect(within(0, 0.01)).toBeGreaterThan(300)
    const all = labelled.map(({ title, body }) => `${title}\n${body}`).join('\n')
    expect([...vocabulary].filter((word) => !all.includes(word))).toEqual([])
  })

  it('hold names that stand in one article alone', () => {
    const named = labelled.flatMap(({ id }, index) => {
      const name = uniqueNameAt(index)
      return name === null ? [] : [{ id, name }]
    })
    expect(named.length).toBeGreaterThan(600)
    for (const { id, name } of named.slice(0, 200)) {
      expect(normalise(name)).toBe(name)
      expect(oracle.expected(name).map((entry) => entry.id)).toEqual([id])
    }
    expect(new Set(Array.from({ length: 200_000 }, (_, at) => uniqueName(at))).size).toBe(200_000)
  })

  it('refer to columns and departments that there are, in time order by nothing but chance', () => {
    const columnIds = new Set(columns().map(({ id }) => id))
    const departmentIds = new Set(departments().map(({ id }) => id))
    expect(columnIds.size).toBeGreaterThanOrEqual(38)
    expect(departmentIds.size).toBe(20)
    for (const entry of labelled) {
      expect(entry.columns[0]).toBe(entry.column)
      expect(entry.columns.every((id) => columnIds.has(id))).toBe(true)
      expect(entry.departments.every((id) => departmentIds.has(id))).toBe(true)
    }
    const years = new Set(labelled.map(({ at }) => at?.slice(0, 4)))
    expect([...years].sort()).toEqual(Array.from({ length: 15 }, (_, at) => String(2012 + at)))
  })

  it('have files with texts of their own', () => {
    const files = labelled.flatMap((entry) => entry.files)
    expect(files.length).toBeGreaterThan(400)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    expect(new Set(texts.values()).size).toBe(files.length)
  })

  it('come fast enough for a million', () => {
    const began = performance.now()
    let length = 0
    for (const { body } of entries(10_000, 3)) length += body.length
    const rate = 10_000 / ((performance.now() - began) / 1000)
    expect(length).toBeGreaterThan(0)
    // A third of what is wanted of it alone: other tests run beside this one.
    expect(rate).toBeGreaterThan(7_000)
  })
})
