import { cache } from 'react'

import { loadArticleView } from '@/content/articles/load'
import { articleByPath } from '@/content/articles/queries'
import { listAddress } from '@/content/columns/list-path'
import { loadColumnView } from '@/content/columns/load'
import { columnByPath } from '@/content/columns/queries'
import { resolveDeadPath } from '@/publishing/resolve-path'

import { siteReader } from '../site-request'

/** What the address leads to: a live page first, then what it used to be. */
export const findPage = cache(async (path: string) => {
  return (await liveColumn(path)) ?? (await liveArticle(path)) ?? (await resolveDeadPath(path))
})

/** The address as it was asked for; the front server has added the slash of a directory. */
export function pathOf(segments: string[]): string {
  const path = `/${segments.join('/')}`
  return segments.at(-1)?.includes('.') ? path : `${path}/`
}

async function liveColumn(path: string) {
  const address = listAddress(path)
  if (!address) return null
  const reader = await siteReader()
  const column = await columnByPath(reader, address.columnPath)
  if (!column) return null
  if (column.view === 'link' && column.link) return { kind: 'redirect' as const, to: column.link }
  const view = await loadColumnView(reader, column, address)
  return view && { kind: 'column' as const, column, view, address }
}

async function liveArticle(path: string) {
  if (!path.endsWith('.html')) return null
  const reader = await siteReader()
  const article = await articleByPath(reader, path)
  return (
    article && { kind: 'article' as const, article, view: await loadArticleView(reader, article) }
  )
}
