import { Random } from '../fault/random'
import { timeOf, type Time } from './corpus-times'
import { topics } from './corpus-tree'
import { Bag, type Words } from './phrase-book'
import { communities, hotlines, latin, posts, streets, uniqueName } from './place-names'
import {
  adjectives,
  adverbs,
  groups,
  placeKinds,
  qualities,
  rareWords,
  verbs,
} from './words-common'

const shared: Readonly<Record<string, Bag>> = {
  V: new Bag(verbs),
  D: new Bag(adverbs),
  A: new Bag(adjectives),
  O: new Bag(qualities),
  G: new Bag(groups),
  K: new Bag(placeKinds),
  R: new Bag(rareWords),
  S: new Bag(streets),
  C: new Bag(communities),
  J: new Bag(posts),
  L: new Bag(latin),
  H: new Bag(hotlines),
}
const bagsOfTopics = topics.map(({ things, works }) => {
  return { ...shared, T: new Bag(things), W: new Bag(works) }
})
/** Each such article holds a name that stands in no other. */
const UNIQUE_EVERY = 8

/** Ids are `g000001` and on. */
export function entryId(index: number): string {
  return `g${String(index + 1).padStart(6, '0')}`
}

/** The name that stands in this article alone; `null` where there is none. */
export function uniqueNameAt(index: number): string | null {
  return index % UNIQUE_EVERY === 3 ? uniqueName(index) : null
}

/** Independent of every other article. */
export function randomAt(index: number, seed: number): Random {
  return new Random(Math.imul(seed, 0x85ebca6b) ^ Math.imul(index + 1, 0x9e3779b1))
}

/** Departments write more or less: the first ones of the list most. */
export function topicAt(random: Random): number {
  return Math.floor(random.next() ** 1.4 * topics.length)
}

/** The first draws for an article or a file of it: department, time, and the words to draw from. */
export function wordsAt(index: number, random: Random): Words & { topic: number; time: Time } {
  const topic = topicAt(random)
  const time = timeOf(random)
  const { unit, sign } = topics[topic]!
  const name = uniqueNameAt(index) ?? ''
  const bags = bagsOfTopics[topic]!
  return { bags, unit, sign, year: time.year, uniqueName: name, met: new Set(), topic, time }
}
