import type { Payload } from 'payload'

import { beijingYear } from '@/platform/dates'
import { publicReader } from '@/publishing/reading'
import type { Change } from '@/publishing/changes/change'
import { FEED_FORMS, feedForms, feedPath } from '@/publishing/feeds/feed'
import type { Expectation, Surface } from '@/publishing/receipts/surface'
import { pagePath, pageWords } from '@/ui/pager-view'

import { columnIdsWithin } from '../columns/queries'
import { searchSurface } from '../search-surface'
import { FEED_ENTRIES } from './feed'
import { MAX_SINGLE, partPath, sitemapPart } from './sitemap-part'
import {
  columnsAbove,
  countNewer,
  countNewerIn,
  countPublic,
  listPageOf,
  listsOf,
  type Place,
  placeOf,
} from './standing'

/** What the rules of the site say, from outside this kind. */
export interface ArticleSurfaceRules {
  publicUrl: string
  /** True when the home page is due to show the article. */
  isOnHome: (path: string) => Promise<boolean>
}

/**
 * Every place where a change of an article must show: its page, its page of each list, home, feeds,
 * sitemap, search, API. Of a retracted one, every place where it must show no more.
 */
export async function articleSurfaces(
  payload: Payload,
  rules: ArticleSurfaceRules,
  change: Change,
): Promise<Surface[]> {
  const { version } = change
  if (change.path === null || version === null) return []
  const place = await placeOf(payload, change, change.path)
  const path = place?.path ?? change.path
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
  return place
    ? [
        ...own,
        ...searchSurface({ ...place, kind: null }, expectation),
        ...(await listSurfaces(payload, rules, place, expectation)),
      ]
    : own
}

async function listSurfaces(
  payload: Payload,
  rules: ArticleSurfaceRules,
  place: Place,
  expectation: Expectation,
): Promise<Surface[]> {
  const link = { kind: 'link', href: place.path, title: place.title } as const
  const entry = { kind: 'entry', url: rules.publicUrl + place.path, title: place.title } as const
  const surfaces: Surface[] = []
  const lists = await listsOf(payload, place.columns)
  for (const column of lists) {
    for (const year of [null, beijingYear(place.publishedAt)]) {
      const page = await listPageOf(payload, place, column, year)
      const where = pageWords({ year, page })
      const url = pagePath({ path: column.path ?? '/', year }, page)
      const label = `列表页：${column.title}${where}`
      surfaces.push({ key: 'list', label, url, expectation, check: link })
    }
  }
  for (const { title, path } of [...lists, ...(await columnsAbove(payload, lists[0]?.path))]) {
    const within = await columnIdsWithin(await publicReader(), path ?? '/')
    if ((await countNewerIn(payload, place, within)) >= FEED_ENTRIES) continue
    surfaces.push(...feedSurfaces(title, path ?? '/', expectation, entry))
  }
  if (expectation === 'gone' || (await rules.isOnHome(place.path))) {
    surfaces.push({ key: 'home', label: '首页', url: '/', expectation, check: link })
  }
  if ((await countNewer(payload, place, {})) < FEED_ENTRIES) {
    surfaces.push(...feedSurfaces('全站', '/', expectation, entry))
  }
  const isSingle = (await countPublic(payload, {})) <= MAX_SINGLE
  surfaces.push({
    key: 'sitemap',
    label: '网站地图',
    url: isSingle ? '/sitemap.xml' : partPath(sitemapPart(place.number)),
    expectation,
    check: { ...entry, title: null },
  })
  return surfaces
}

/** A feed in each of its forms. @param home the path that it stands for. */
function feedSurfaces(
  title: string,
  home: string,
  expectation: Expectation,
  check: Surface['check'],
): Surface[] {
  return feedForms.map((form) => ({
    key: 'feed',
    label: `${FEED_FORMS[form].label}：${title}`,
    url: feedPath(home, form),
    expectation,
    check,
  }))
}
