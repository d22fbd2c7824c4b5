/**
 * Invented articles of a district's departments, as many as are asked for, the same for the same
 * seed: the ground on which the search is measured. The first n are the same whatever the count.
 */
import type { Entry } from '@/search/entry'
import type { Random } from '../fault/random'
import { filesOf } from './corpus-files'
import { columns, departments, topics } from './corpus-tree'
import { entryId, randomAt, topicAt, wordsAt } from './corpus-words'
import { documentNumber, fill, frames, type Frame, type Words } from './phrase-book'
import * as text from './sentences'

export { fileText, fileTexts } from './corpus-files'
export { columns, departments } from './corpus-tree'
export { entryId, uniqueNameAt } from './corpus-words'

/** Seed of the articles that the labelled queries are about, and how many of them. */
export const LABELLED_SEED = 20_260
export const LABELLED_COUNT = 5_000

const columnIds = columns().map(({ id }) => id)
const departmentIds = departments().map(({ id }) => id)

const sentences = frames(text.sentences)
const closings = frames(text.closings)
const captions = frames(text.captions)
const unlikeOthers = frames(text.unlikeOthers)
const subtitles = frames(['{D}{V}{T}，{V}{O}', '{G}{D}参与，{T}{A}'])
const kinds = {
  dispatch: { share: 0.72, titles: frames(text.titles), openings: frames(text.openings) },
  notice: { share: 0.15, titles: frames(text.noticeTitles), openings: frames(text.noticeOpenings) },
  document: {
    share: 0.08,
    titles: frames(text.documentTitles),
    openings: frames(text.documentOpenings),
  },
  interpretation: {
    share: 0.05,
    titles: frames(text.interpretationTitles),
    openings: frames(text.openings),
  },
}
type Kind = keyof typeof kinds

/** Streams `count` articles; tens of thousands a second. */
export function* entries(count: number, seed: number): Generator<Entry, void> {
  for (let index = 0; index < count; index++) yield entryAt(index, seed)
}

function entryAt(index: number, seed: number): Entry {
  const random = randomAt(index, seed)
  const words = wordsAt(index, random)
  const { topic, time, bags, unit } = words
  const kind = kindOf(random)
  const number = index + 1
  const title = titleOf(kinds[kind].titles, words, random)
  const body = bodyOf(index, kind, words, random)
  const names = [unit, ...words.met, bags.T!.draw(random), bags.W!.draw(random)]
  if (kind === 'document' || (kind === 'notice' && random.next() < 0.5)) {
    const serial = String(number).padStart(5, '0')
    names.push(documentNumber(words, random), `QL00000${10 + topic}/${time.year}-${serial}`)
  }
  const own = Math.floor(random.next() ** 1.6 * columnIds.length)
  const inColumns = new Set([columnIds[own]!])
  if (random.next() < 0.15) inColumns.add(random.pick(columnIds))
  const inDepartments = new Set([departmentIds[topic]!])
  if (random.next() < 0.2) {
    const other = topicAt(random)
    inDepartments.add(departmentIds[other]!)
    names.push(topics[other]!.unit)
  }
  return {
    collection: 'articles',
    id: entryId(index),
    kind,
    title,
    subtitle: random.next() < 0.1 ? fill(random.pick(subtitles), words, random) : null,
    body,
    names: [...new Set(names)],
    source: random.next() < 0.7 ? unit : '青岚区融媒体中心',
    at: time.iso,
    number,
    column: columnIds[own]!,
    path: `${time.day.slice(0, 6)}/t${time.day}_${number}.html`,
    columns: [...inColumns],
    departments: [...inDepartments],
    files: filesOf(index, words, random),
  }
}

function kindOf(random: Random): Kind {
  let rest = random.next()
  for (const kind of Object.keys(kinds) as Kind[]) {
    rest -= kinds[kind].share
    if (rest < 0) return kind
  }
  return 'dispatch'
}

const MIN_TITLE = 12
const MAX_TITLE = 30

function titleOf(among: readonly Frame[], words: Words, random: Random): string {
  let title = ''
  for (let attempt = 0; attempt < 20; attempt++) {
    title = fill(random.pick(among), words, random)
    if (title.length >= MIN_TITLE && title.length <= MAX_TITLE) break
  }
  return title.slice(0, MAX_TITLE).padStart(MIN_TITLE, '青岚区城市管理工作动态')
}

function bodyOf(index: number, kind: Kind, words: Words, random: Random): string {
  const wanted = random.between(420, 540)
  let body = fill(random.pick(kinds[kind].openings), words, random)
  let inParagraph = 1
  while (body.length < wanted) {
    if (inParagraph >= 3 || (inParagraph === 2 && random.next() < 0.4)) {
      body += '\n'
      inParagraph = 0
    }
    body += fill(random.pick(sentences), words, random)
    inParagraph += 1
  }
  if (words.uniqueName) body += `\n${fill(random.pick(unlikeOthers), words, random)}`
  if (random.next() < 0.6) body += `\n${fill(random.pick(closings), words, random)}`
  for (let left = Math.floor(random.next() ** 2 * 4); left > 0; left--) {
    body += `\n${fill(random.pick(captions), words, random)}`
  }
  return body
}
