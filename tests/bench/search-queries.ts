import type { Entry } from '@/search/entry'
import { plainRequest, type SearchRequest } from '@/search/request'
import type { RelatedSubject } from '@/search/search'
import { columns, departments, uniqueNameAt } from '../search/corpus'

/** What the query thread is asked. */
export type Ask =
  | { call: 'find'; request: SearchRequest }
  | { call: 'suggest'; typed: string }
  | { call: 'related'; subject: RelatedSubject }

export interface BenchQuery {
  /** What a report calls it. */
  name: string
  ask: Ask
}

export interface BenchGroup {
  name: string
  queries: BenchQuery[]
}

/** In about a third of the articles. */
export const COMMON_WORDS = ['企业', '质量', '管理', '水平', '保障', '规范']
export const EVERYWHERE = ['青岚区', '青岚', '岚区', '社区']
export const COMMON_PHRASES = ['各责任单位', '不留死角', '一处一策', '按时完成', '明显变化']

/** Pairs of each are in many articles, the whole in a few of ten thousand or in none. */
const UNLIKELY_PHRASES = [
  ...['小区工作', '养老旧', '区工单', '企业主动', '社区的水', '年全面', '规范围', '岚区工单'],
  ...['"区工作"', '"社区管理工作"', '"区的工作环境"', '"工作社区居民"'],
]

/** Words that stand in one article of ten thousand, some tens of a million, or in a single one. */
export function rareWords(sample: readonly Entry[]): string[] {
  const unique = [3, 1003, 5003, 8003].flatMap((index) => uniqueNameAt(index) ?? [])
  const times = new Map<string, number>()
  for (const { names } of sample) {
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  }
  const people = [...times].filter(([name, count]) => count === 1 && /^\p{L}{3}$/u.test(name))
  return [...unique, ...people.slice(0, 4).map(([name]) => name)]
}

/**
 * Everything that is asked for, by groups.
 * @param sample the first articles of the ground: in each of them whatever the size is.
 */
export function benchGroups(sample: readonly Entry[]): BenchGroup[] {
  const at = (index: number) => sample[index % sample.length]!
  const some = [12, 2345, 4567, 6789, 9876].map(at)
  const group = (name: string, texts: string[], rest: Partial<SearchRequest> = {}) => ({
    name,
    queries: texts.map((text) => find(text, rest)),
  })
  const numbers = sample.flatMap(({ names }) => names.filter((name) => /\d/.test(name)))
  const pages = ['青岚区', '管理', '城管'].flatMap((text) =>
    [2, 20].map((page) => find(text, { page }, `page ${page}`)),
  )
  return [
    group('rare words', rareWords(sample)),
    group('middling words', ['榫卯', '白鹭', '锅炉', '井盖', '城管', '养老']),
    group('common words', COMMON_WORDS),
    group('in every article', EVERYWHERE),
    group('common phrases', COMMON_PHRASES),
    group('rare phrases', rarePhrases(sample)),
    group('common pairs, rarely together', UNLIKELY_PHRASES),
    group('several words', [
      ...['养老 社区', '企业 质量 管理', '青岚区 社区 工作', '井盖 排水管网', '青岚区 榫卯'],
      ...['银杏 香樟', '居民小区安全', '社区养老服务提升'],
    ]),
    group(
      'full titles',
      some.map(({ title }) => title),
    ),
    group('numbers', [...numbers.slice(0, 4), '2022年', '12月19日', '供水55101', 'PM2.5', '2024']),
    group('single characters', ['区', '的', '管', '桥', '榫', '鲟']),
    { name: 'filters', queries: filtered() },
    group('sorted by time', ['青岚区', '管理', '榫卯', '区'], { sort: 'time' }),
    { name: 'page 2 and 20', queries: pages },
    group('no hits', [
      ...['城官', '井概', '养佬', '食晶安全', '骆驼', 'zzyzx', 'chengguan', 'jinggai', 'tushuguan'],
      ...['井盖 骆驼', '青岚区幼儿圆安全'],
    ]),
    { name: 'while typing', queries: typed() },
    { name: 'related', queries: some.map(related) },
  ]
}

function find(q: string, rest: Partial<SearchRequest> = {}, note = ''): BenchQuery {
  return { name: `${q} ${note}`.trim(), ask: { call: 'find', request: plainRequest(q, rest) } }
}

/** Each filter with a word in a third of the articles and with one in all of them. */
function filtered(): BenchQuery[] {
  const all = columns()
  const branch = all.find(({ title }) => title === '政务公开')!.path
  const leaf = all.at(-1)!.path
  const [first, last] = [departments()[0]!.id, departments().at(-1)!.id]
  const filters: Record<string, Partial<SearchRequest>> = {
    kind: { kind: 'notice' },
    'column and below': { column: branch },
    'column alone': { column: leaf },
    department: { department: first },
    year: { year: 2020 },
    'from/to': { from: '2019-03-01', to: '2019-03-31' },
    'title only': { isTitleOnly: true },
    'kind and year': { kind: 'interpretation', year: 2016 },
    'column and department': { column: leaf, department: last },
  }
  return Object.entries(filters).flatMap(([name, rest]) =>
    ['管理', '青岚区'].map((text) => find(text, rest, name)),
  )
}

/** Two rare words side by side, as one sentence of the corpus has them. */
function rarePhrases(sample: readonly Entry[]): string[] {
  const found = sample.flatMap(({ body }) => {
    return /还..了(\p{L}{2,3}和\p{L}{2,3})，气氛/u.exec(body)?.[1] ?? []
  })
  return [...found.slice(0, 5), '羽衣甘蓝', '气体检测仪', '二八自行车']
}

function typed(): BenchQuery[] {
  const texts = ['城', '城管', '城管执', '青岚区', '区', '关于', '养老服务', '榫', 'cheng']
  return texts.map((text) => ({ name: `${text}…`, ask: { call: 'suggest', typed: text } }))
}

function related({ collection, id, title, body, column, departments: units }: Entry): BenchQuery {
  const subject = { collection, id, title, body, column, departments: units, keywords: [] }
  return { name: `related to ${title}`, ask: { call: 'related', subject } }
}
