import type { FacetName, SearchAnswer } from './answer'
import type { SearchRequest } from './request'
import { searchFields, searchHref } from './search-href'

/** A link that sets something of the request, or takes it back when it is set. */
export interface Choice {
  label: string
  href: string
  isChosen: boolean
  /** Hits behind it; `null` where nobody counted. */
  count: string | null
}

export interface FilterGroup {
  title: string
  /** Always in sight. */
  choices: Choice[]
  /** To be unfolded. */
  more: Choice[]
}

/** What is chosen, with the address without it. */
export interface Chosen {
  label: string
  href: string
}

export interface FiltersView {
  groups: FilterGroup[]
  titleOnly: Choice
  /** The form for a first and a last day; `hidden` carries the rest of the request. */
  period: { from: string | null; to: string | null; hidden: [name: string, value: string][] }
}

/** What columns and departments are called that no hit belongs to. */
export interface ChosenNames {
  column: string | null
  department: string | null
}

const GROUPS: [name: FacetName, title: string][] = [
  ['kind', '类型'],
  ['column', '栏目'],
  ['department', '机构'],
  ['year', '年份'],
]

/** Values of a filter that are in sight without unfolding; one or two more are not worth a fold. */
const IN_SIGHT = 6
const WORTH_A_FOLD = 3

export function filtersView(
  request: SearchRequest,
  { facets }: Pick<SearchAnswer, 'facets'>,
  kinds: Record<string, string>,
): FiltersView {
  const groups = GROUPS.flatMap(([name, title]) => {
    const choices = facets[name].map(({ value, label, count }): Choice => {
      const isChosen = chosenValue(request, name) === value
      return {
        label: labelOf(name, value, label, kinds),
        href: searchHref(request, change(name, isChosen ? null : value)),
        isChosen,
        count: grouped(count),
      }
    })
    const shown = choices.length < IN_SIGHT + WORTH_A_FOLD ? choices.length : IN_SIGHT
    const inSight = choices.filter(({ isChosen }, index) => isChosen || index < shown)
    const more = choices.filter((choice) => !inSight.includes(choice))
    return choices.length > 0 ? [{ title, choices: inSight, more }] : []
  })
  const { isTitleOnly, from, to } = request
  const hidden = searchFields({ ...request, from: null, to: null, page: 1 })
  return {
    groups,
    titleOnly: {
      label: '只搜标题',
      href: searchHref(request, { isTitleOnly: !isTitleOnly }),
      isChosen: isTitleOnly,
      count: null,
    },
    period: { from, to, hidden },
  }
}

/** The filters that are set, each with the way back. */
export function chosenFilters(
  request: SearchRequest,
  { facets }: Pick<SearchAnswer, 'facets'>,
  kinds: Record<string, string>,
  names: ChosenNames,
): Chosen[] {
  const chosen: Chosen[] = []
  const add = (label: string, without: Partial<SearchRequest>) =>
    chosen.push({ label, href: searchHref(request, without) })
  if (request.isTitleOnly) add('只搜标题', { isTitleOnly: false })
  for (const [name, title] of GROUPS) {
    const value = chosenValue(request, name)
    if (value === null) continue
    const known = facets[name].find((facet) => facet.value === value)?.label
    const named = name === 'column' || name === 'department' ? names[name] : null
    const label = labelOf(name, value, named ?? known ?? value, kinds)
    add(`${title}：${label}`, change(name, null))
  }
  const { from, to } = request
  if (from !== null || to !== null) add(periodLabel(from, to), { from: null, to: null })
  return chosen
}

/** `12,345` */
export function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

function chosenValue(request: SearchRequest, name: FacetName): string | null {
  const value = request[name]
  return value === null ? null : String(value)
}

function change(name: FacetName, value: string | null): Partial<SearchRequest> {
  if (name === 'year') return { year: value === null ? null : Number(value) }
  return { [name]: value }
}

function labelOf(
  name: FacetName,
  value: string,
  label: string,
  kinds: Record<string, string>,
): string {
  if (name === 'kind') return kinds[value] ?? label
  return name === 'year' ? `${value}年` : label
}

function periodLabel(from: string | null, to: string | null): string {
  if (from === to) return `时间：${from}`
  if (to === null) return `时间：${from} 起`
  return from === null ? `时间：到 ${to} 止` : `时间：${from} 至 ${to}`
}
