import { DEFAULT_LIMIT, MAX_LIMIT, MAX_PAGE, plainRequest, type SearchRequest } from './request'

/** A parameter that cannot be taken as it is. */
export interface Fault {
  parameter: string
  code: 'bad-parameter'
  /** A sentence in Chinese, for readers of the page and users of programs alike. */
  message: string
}

/** What the results page takes; how many hits a page has is not its visitors' choice. */
export const PAGE_PARAMETERS = [
  ...['q', 'title', 'kind', 'column', 'department'],
  ...['year', 'from', 'to', 'sort', 'page'],
]

/** Longest id of a column or department, and longest path of a column, in characters. */
const MAX_ID = 64
const MAX_COLUMN_PATH = 512

/**
 * Reads the parameters of `/search` and `/api/search`. A value that is wrong is left out of the
 * request and named among the faults: the page says so and goes on, the API refuses. Parameters
 * that are not known, given twice or empty count for nothing.
 * @param kinds what `kind` may be, by value.
 */
export function readRequest(
  params: URLSearchParams,
  kinds: Record<string, string>,
): { request: SearchRequest; faults: Fault[] } {
  const faults: Fault[] = []
  const fault = (parameter: string, message: string) => {
    faults.push({ parameter, code: 'bad-parameter', message })
  }
  /** The value as `parse` takes it; `null` when there is none or a wrong one. */
  function value<T>(name: string, parse: (text: string) => T | null, message: string): T | null {
    const text = params.get(name)?.trim() ?? ''
    if (text === '') return null
    const parsed = parse(text)
    if (parsed === null) fault(name, message)
    return parsed
  }

  const day = (name: string, message: string) => value(name, dayOf, message)
  const from = day('from', '开始日期应是实有的日期，写成 2026-01-31 的样子。')
  const to = day('to', '结束日期应是实有的日期，写成 2026-01-31 的样子。')
  const isBackwards = from !== null && to !== null && from > to
  if (isBackwards) fault('to', '结束日期不能早于开始日期。')

  const request = plainRequest(params.get('q') ?? '', {
    isTitleOnly: value('title', flagOf, '“只搜标题”只能写成 1。') ?? false,
    kind: value('kind', (text) => (Object.hasOwn(kinds, text) ? text : null), '没有这种类型。'),
    column: value('column', columnOf, '栏目应写成它的编号或网址路径。'),
    department: value('department', idOf, '机构应写成它的编号。'),
    year: value('year', yearOf, '年份应是四位数字，例如 2026。'),
    from: isBackwards ? null : from,
    to: isBackwards ? null : to,
    sort:
      value('sort', sortOf, '排序只有 relevance（按相关度）和 time（按时间）两种。') ?? 'relevance',
    limit:
      value('limit', numberUpTo(MAX_LIMIT), `每页条数应是 1 到 ${MAX_LIMIT} 的整数。`) ??
      DEFAULT_LIMIT,
    page: value('page', numberUpTo(MAX_PAGE), `页码应是 1 到 ${MAX_PAGE} 的整数。`) ?? 1,
  })
  return { request, faults }
}

/** Nothing but spaces and control characters was asked for. */
export function isBlank(q: string): boolean {
  return /^[\s\p{Cc}]*$/u.test(q)
}

const flagOf = (text: string): boolean | null => (text === '1' ? true : text === '0' ? false : null)

const sortOf = (text: string) => (text === 'relevance' || text === 'time' ? text : null)

function idOf(text: string): string | null {
  return /^[A-Za-z0-9_-]+$/.test(text) && text.length <= MAX_ID ? text : null
}

/** A path gets the slash at its end: that is how columns are known. */
function columnOf(text: string): string | null {
  if (!text.startsWith('/')) return idOf(text)
  if (!/^(\/[A-Za-z0-9._~-]+)+\/?$/.test(text) || text.length > MAX_COLUMN_PATH) return null
  return text.endsWith('/') ? text : `${text}/`
}

function yearOf(text: string): number | null {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : null
}

/** A day that the calendar has: not 2026-02-30. */
function dayOf(text: string): string | null {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null
}

const numberUpTo = (max: number) => (text: string) =>
  /^[1-9]\d{0,5}$/.test(text) && Number(text) <= max ? Number(text) : null
