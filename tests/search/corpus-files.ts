import type { Entry, EntryFile } from '@/search/entry'
import type { Random } from '../fault/random'
import { entryId, randomAt, wordsAt } from './corpus-words'
import { fill, frames, type Words } from './phrase-book'
import { uniqueName } from './place-names'

/** Where the names of files begin among the unique names, beyond any number of articles. */
const FILE_NAMES_FROM = 4_000_000

const fileTitles = frames(['{T}{W}一览表', '{Y}年{T}{O}明细表', '{W}报名表', '{T}点位分布'])
const fileLines = frames([
  '{N}　{S}　{T}　{N}处　{X}　0000-55{M}',
  '{C}　{T}{V}　{B}　{G}',
  '{K}：{D}{V}{T}，{O}{A}。',
  '{Y}年第{N}批　{R}　{N}　{P}',
])

/** Texts of the files of entries by the files' names. */
export function fileTexts(of: Iterable<Entry>, seed: number): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { files } of of) {
    for (const { name } of files) texts.set(name, fileText(name, seed))
  }
  return texts
}

/** Text of a file, made from its name (`g000012-1.docx`) and the seed of its entry alone. */
export function fileText(name: string, seed: number): string {
  const [id = '', nth = ''] = name.slice(1).split(/[-.]/u)
  const index = Number(id) - 1
  const random = randomAt(index, seed + Number(nth))
  const words = wordsAt(index, random)
  const code = uniqueName(FILE_NAMES_FROM + index * 2 + Number(nth))
  const lines = Array.from({ length: random.between(4, 20) }, () =>
    fill(random.pick(fileLines), words, random),
  )
  return [`表格代号：${code}`, ...lines].join('\n')
}

const endings = ['docx', 'pdf', 'xlsx'] as const

/** None for most; sometimes two. */
export function filesOf(index: number, words: Words, random: Random): EntryFile[] {
  const chance = random.next()
  const count = chance < 0.02 ? 2 : chance < 0.12 ? 1 : 0
  return Array.from({ length: count }, (_, at) => {
    const ending = random.pick(endings)
    const name = `${entryId(index)}-${at + 1}.${ending}`
    const title = `${fill(random.pick(fileTitles), words, random)}.${ending}`
    return { name, title, href: `/media/attachments/${name}` }
  })
}
