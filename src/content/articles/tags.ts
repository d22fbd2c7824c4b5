import { beijingYear } from '@/platform/dates'

import type { LiveState } from './live-state'
import { sitemapPart } from './sitemap-part'

/** Every list of all articles: the site's feed, the sitemap. */
export const ALL_ARTICLES = 'articles'

/** Lists of what stands in a column. */
export const inColumnTag = (columnId: string): string => `articles-in:${columnId}`

/** The columns that list, or listed, an article: by the tags that its change raised. */
export const columnsOfTags = (tags: readonly string[]): string[] =>
  tags.flatMap((tag) => /^articles-in:([^:]+)$/.exec(tag)?.[1] ?? [])

/** Lists of what a column has of one year. */
export const inYearTag = (columnId: string, year: number): string =>
  `articles-in:${columnId}:${year}`

/** Which years a column has articles of. */
export const yearsTag = (columnId: string): string => `years-of:${columnId}`

/** Lists of what a department published or appears in. */
export const ofDepartmentTag = (departmentId: string): string => `articles-of:${departmentId}`

/** Lists of what tells of a member of staff. */
export const aboutStaffTag = (staffId: string): string => `articles-about:${staffId}`

/** Who stands above and below an article in its column. */
export const besideTag = (articleId: string): string => `beside:${articleId}`

/** Which articles are the first and the last of a column. */
export const edgeTag = (columnId: string): string => `edge-of:${columnId}`

/** Articles whose number lies in one range of a thousand: a part of the sitemap. */
export const numbersTag = (part: number): string => `articles-numbered:${part}`

/** Tags of every list that has or had the article in one of these states. */
export function listTags(...states: LiveState[]): string[] {
  return states.flatMap((state) => [
    ...(state.number === null ? [] : [numbersTag(sitemapPart(state.number))]),
    ...state.columns.map(inColumnTag),
    ...(state.publishedAt === null ? [] : yearTags(state.columns, beijingYear(state.publishedAt))),
    ...state.departments.map(ofDepartmentTag),
    ...state.staff.map(aboutStaffTag),
  ])
}

const yearTags = (columns: string[], year: number): string[] =>
  columns.map((column) => inYearTag(column, year))
