import { setTimeout as pause } from 'node:timers/promises'

import { partPath, sitemapPart } from '@/content/articles/sitemap-part'

/** What a surface must show, or show no more. */
export interface Shown {
  id: string
  path: string
  title: string
  /** ISO time. */
  updatedAt: string
  number: number
  columnPath: string
  parentPath: string
  /** The sitemap is an index of parts. */
  isSitemapSplit: boolean
}

/** When a surface was first right. */
export interface Seen {
  url: string
  /** Milliseconds after the watch began. */
  after: number
  looks: number
}

/** Rest between two looks at one surface, in milliseconds. */
const REST = 5
const PATIENCE = 60_000

export const surfaceKeys = [
  'page',
  'list',
  'parent page',
  'home',
  'site feed',
  'column feed',
  'parent feed',
  'sitemap',
  'search',
  'api',
] as const

type Key = (typeof surfaceKeys)[number]

const urlOf: Record<Key, (shown: Shown) => string> = {
  page: ({ path }) => path,
  list: ({ columnPath }) => columnPath,
  'parent page': ({ parentPath }) => parentPath,
  home: () => '/',
  'site feed': () => '/rss.xml',
  'column feed': ({ columnPath }) => `${columnPath}rss.xml`,
  'parent feed': ({ parentPath }) => `${parentPath}rss.xml`,
  sitemap: ({ isSitemapSplit, number }) =>
    isSitemapSplit ? partPath(sitemapPart(number)) : '/sitemap.xml',
  search: ({ title }) => `/api/search?q=${encodeURIComponent(`"${title}"`)}&title=1`,
  api: ({ id }) => `/api/articles/${id}?depth=0`,
}

/** Looks at all surfaces at once, again and again, until each was seen to be right. */
export async function watchSurfaces(
  base: string,
  shown: Shown,
  expectation: 'shown' | 'gone',
): Promise<Record<Key, Seen>> {
  const start = performance.now()
  const watch = async (key: Key): Promise<[Key, Seen]> => {
    const url = urlOf[key](shown)
    for (let looks = 1; ; looks++) {
      const response = await fetch(base + url, { redirect: 'manual' })
      const body = await response.text()
      const after = performance.now() - start
      if (isRight(key, shown, expectation, response.status, body))
        return [key, { url, after, looks }]
      if (after > PATIENCE) throw new Error(`${url} is not right: ${response.status}`)
      await pause(REST)
    }
  }
  const seen = await Promise.all(surfaceKeys.map(watch))
  return Object.fromEntries(seen) as Record<Key, Seen>
}

function isRight(
  key: Key,
  shown: Shown,
  expectation: 'shown' | 'gone',
  status: number,
  body: string,
): boolean {
  const { path, title, updatedAt } = shown
  if (key === 'page' || key === 'api') {
    if (expectation === 'gone') return status === (key === 'page' ? 410 : 404)
    return status === 200 && body.includes(title)
  }
  if (status !== 200) return false
  if (expectation === 'gone') return !body.includes(path)
  if (key !== 'sitemap') return body.includes(path) && body.includes(title)
  const modified = /<lastmod>([^<]*)</.exec(body.slice(body.indexOf(path)))?.[1]
  const wanted = Math.floor(Date.parse(updatedAt) / 1000) * 1000
  return body.includes(path) && Date.parse(modified ?? '') >= wanted
}
