import type { Payload, Where } from 'payload'

import type { Column } from '@/payload-types'
import type { Change } from '@/publishing/changes/change'
import type { Expectation, Surface } from '@/publishing/receipts/surface'
import { pagePath } from '@/ui/pager-view'

import { publishedArticles } from './article'
import { FEED_ENTRIES } from './feed'
import { inColumns } from './queries'
import { MAX_SINGLE, partPath, sitemapPart } from './sitemap-part'

interface Place {
  id: string
  path: string
  title: string
  publishedAt: string
  number: number
  pinned: boolean
  columns: string[]
}

/** Where this article stands in the order of lists, by the database. */
export interface ArticleSurfaceRules {
  publicUrl: string
  /** True when the home page is due to show the article. */
  isOnHome: (path: string) => Promise<boolean>
}

/**
 * Every place where a change of an article must show: its page, its page of each list, home, feeds,
 * sitemap, API. Of a retracted one, every place where it must show no more.
 */
export async function articleSurfaces(
  payload: Payload,
  rules: ArticleSurfaceRules,
  change: Change,
): Promise<Surface[]> {
  const { path, version } = change
  if (path === null || version === null) return []
  const expectation: Expectation = change.action === 'retracted' ? 'gone' : 'shown'
  const own: Surface[] = [
    {
      key: 'page',
      label: '稿件页面',
      url: path,
      expectation,
      check: { kind: 'version', meta: 'content-version', version },
    },
    {
      key: 'api',
      label: '数据接口',
      url: `/api/articles/${change.contentId}?depth=0`,
      expectation,
      check: { kind: 'document', version },
    },
    ...(change.previousPath
      ? [
          {
            key: 'redirect',
            label: '原网址',
            url: change.previousPath,
            expectation: 'shown' as const,
            check: { kind: 'redirect' as const, to: path },
          },
        ]
      : []),
  ]
  const place = await placeOf(payload, change, path)
  if (!place) return own
  return [...own, ...(await listSurfaces(payload, rules, place, expectation))]
}

async function listSurfaces(
  payload: Payload,
  rules: ArticleSurfaceRules,
  place: Place,
  expectation: Expectation,
): Promise<Surface[]> {
  const link = { kind: 'link', href: place.path, title: place.title } as const
  const entry = { kind: 'entry', url: rules.publicUrl + place.path } as const
  const isShown = expectation === 'shown'
  const [columns, newer, isOnHome] = await Promise.all([
    columnsOf(payload, place.columns),
    countNewer(payload, place, {}),
    isShown ? rules.isOnHome(place.path) : true,
  ])
  const surfaces: Surface[] = []
  for (const column of columns) {
    const page = await listPageOf(payload, place, column)
    const where = page > 1 ? `（第${page}页）` : ''
    surfaces.push({
      key: 'list',
      label: `列表页：${column.title}${where}`,
      url: pagePath(column.path ?? '/', page),
      expectation,
      check: link,
    })
    if ((await countNewer(payload, place, inColumns([column.id]))) < FEED_ENTRIES) {
      surfaces.push({
        key: 'feed',
        label: `RSS：${column.title}`,
        url: `${column.path}rss.xml`,
        expectation,
        check: { ...entry, title: place.title },
      })
    }
  }
  if (isOnHome) {
    surfaces.push({ key: 'home', label: '首页', url: '/', expectation, check: link })
  }
  if (newer < FEED_ENTRIES) {
    const check = { ...entry, title: place.title }
    surfaces.push({ key: 'feed', label: 'RSS：全站', url: '/rss.xml', expectation, check })
  }
  const isSingle = (await count(payload, {})) <= MAX_SINGLE
  surfaces.push({
    key: 'sitemap',
    label: '网站地图',
    url: isSingle ? '/sitemap.xml' : partPath(sitemapPart(place.number)),
    expectation,
    check: { ...entry, title: null },
  })
  return surfaces
}

/** From the article as it is stored; `null` when it is deleted for good. */
async function placeOf(payload: Payload, change: Change, path: string): Promise<Place | null> {
  const found = await payload.find({
    collection: 'articles',
    where: { id: { equals: change.contentId } },
    select: {
      title: true,
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
    path,
    title: change.title ?? article.title,
    publishedAt: article.publishedAt,
    number: article.number,
    pinned: article.pinned === true,
    columns: [...new Set([article.column, ...(article.alsoIn ?? [])].map(String))],
  }
}

async function columnsOf(
  payload: Payload,
  ids: string[],
): Promise<Pick<Column, 'id' | 'title' | 'path' | 'pageSize'>[]> {
  const found = await payload.find({
    collection: 'columns',
    where: { and: [{ id: { in: ids } }, { view: { in: ['list', 'documents'] } }] },
    select: { title: true, path: true, pageSize: true },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true, // columns are public
  })
  return found.docs
}

/** From 1. */
async function listPageOf(
  payload: Payload,
  place: Place,
  column: Pick<Column, 'id' | 'pageSize'>,
): Promise<number> {
  const within = inColumns([column.id])
  const pinned = { pinned: { equals: true } }
  const before = place.pinned
    ? await countNewer(payload, place, { and: [within, pinned] })
    : (await count(payload, { and: [within, pinned] })) +
      (await countNewer(payload, place, { and: [within, { pinned: { not_equals: true } }] }))
  return Math.floor(before / (column.pageSize ?? 20)) + 1
}

function countNewer(payload: Payload, place: Place, where: Where): Promise<number> {
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
  return count(payload, { and: [where, newer] })
}

async function count(payload: Payload, where: Where): Promise<number> {
  const counted = await payload.count({
    collection: 'articles',
    where: { and: [publishedArticles, where] },
    overrideAccess: true, // the public's articles, whoever asks
  })
  return counted.totalDocs
}
