import type { Payload, Where } from 'payload'

import type { Column } from '@/payload-types'
import type { Change } from '@/publishing/changes/change'

import { ancestorPaths, listViews } from '../columns/column'
import { publishedArticles } from './article'
import { guestsIn, ofYear, ownIn } from './list-conditions'

/** Where an article stands among others, by the database: public, withdrawn or in the trash. */
export interface Place {
  id: string
  path: string
  title: string
  publishedAt: string
  number: number
  pinned: boolean
  columns: string[]
}

/** From the article as it is stored; `null` when it is deleted for good. */
export async function placeOf(
  payload: Payload,
  change: Change,
  path: string,
): Promise<Place | null> {
  const found = await payload.find({
    collection: 'articles',
    where: { id: { equals: change.contentId } },
    select: {
      title: true,
      path: true,
      publishedAt: true,
      number: true,
      pinned: true,
      column: true,
      alsoIn: true,
    },
    limit: 1,
    pagination: false,
    depth: 0,
    trash: true,
    overrideAccess: true, // where it stood is asked of withdrawn ones too
  })
  const [article] = found.docs
  if (!article?.publishedAt || !article.number) return null
  return {
    id: article.id,
    // A column that moved took it along, without a change of its own.
    path: change.action === 'retracted' ? path : (article.path ?? path),
    title: change.title ?? article.title,
    publishedAt: article.publishedAt,
    number: article.number,
    pinned: article.pinned === true,
    columns: [...new Set([article.column, ...(article.alsoIn ?? [])].map(String))],
  }
}

/** Columns whose feeds gather what those below them have. */
export async function columnsAbove(payload: Payload, path: string | null | undefined) {
  const found = await payload.find({
    collection: 'columns',
    where: { path: { in: ancestorPaths(path ?? '/') } },
    select: { title: true, path: true },
    sort: 'level',
    pagination: false,
    depth: 0,
    overrideAccess: true, // columns are public
  })
  return found.docs
}

/** Its columns that are lists, its own first. */
export async function listsOf(
  payload: Payload,
  ids: string[],
): Promise<Pick<Column, 'id' | 'title' | 'path' | 'pageSize'>[]> {
  const found = await payload.find({
    collection: 'columns',
    where: { and: [{ id: { in: ids } }, { view: { in: [...listViews] } }] },
    select: { title: true, path: true, pageSize: true },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true, // columns are public
  })
  return ids.flatMap((id) => found.docs.find((column) => column.id === id) ?? [])
}

/** On which page of a column's list, or of what that has of its year, it stands, from 1. */
export async function listPageOf(
  payload: Payload,
  place: Place,
  column: Pick<Column, 'id' | 'pageSize'>,
  year: number | null,
): Promise<number> {
  const ids = [column.id]
  const within = ofYear(year)
  const pinned = { and: [within, { pinned: { equals: true } }] }
  const before = place.pinned
    ? await countNewerIn(payload, place, ids, pinned)
    : (await countIn(payload, ids, pinned)) +
      (await countNewerIn(payload, place, ids, {
        and: [within, { pinned: { not_equals: true } }],
      }))
  return Math.floor(before / (column.pageSize ?? 20)) + 1
}

/** How many public articles that these columns list stand above it in the order of time. */
export async function countNewerIn(
  payload: Payload,
  place: Place,
  columnIds: string[],
  where: Where = {},
): Promise<number> {
  const counts = [ownIn(columnIds), guestsIn(columnIds)].map((within) =>
    countNewer(payload, place, { and: [within, where] }),
  )
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

async function countIn(payload: Payload, columnIds: string[], where: Where): Promise<number> {
  const own = await countPublic(payload, { and: [ownIn(columnIds), where] })
  return own + (await countPublic(payload, { and: [guestsIn(columnIds), where] }))
}

/** How many public articles, among those of `where`, stand above it in the order of time. */
export function countNewer(payload: Payload, place: Place, where: Where): Promise<number> {
  const newer: Where = {
    or: [
      { publishedAt: { greater_than: place.publishedAt } },
      {
        and: [
          { publishedAt: { equals: place.publishedAt } },
          { number: { greater_than: place.number } },
        ],
      },
    ],
  }
  const from = { publishedAt: { greater_than_equal: place.publishedAt } }
  return countPublic(payload, { and: [where, from, newer] })
}

/** How many public articles there are. */
export async function countPublic(payload: Payload, where: Where): Promise<number> {
  const counted = await payload.count({
    collection: 'articles',
    where: { and: [publishedArticles, where] },
    overrideAccess: true, // the public's articles, whoever asks
  })
  return counted.totalDocs
}
