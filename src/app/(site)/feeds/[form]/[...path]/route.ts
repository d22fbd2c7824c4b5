import { columnByPath, columnIdsWithin } from '@/content/columns/queries'
import { FEED_FORMS, type FeedForm, feedPath } from '@/publishing/feeds/feed'
import { publicReader } from '@/publishing/reading'
import { respond } from '@/publishing/renderer/render-context'
import { resolveDeadPath } from '@/publishing/resolve-path'

import { feedResponse } from '../../feed-response'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ form: string; path: string[] }>
}

/** Feed of one column and all below it; reached as `{column.path}rss.xml` or `…atom.xml`. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { form, path: segments } = await params
  const path = `/${segments.join('/')}/`
  if (!isForm(form)) return noColumn()
  const reader = await publicReader()
  const column = await columnByPath(reader, path)
  if (!column) return pastFeed(feedPath(path, form))
  const columnIds = await columnIdsWithin(reader, path)
  return feedResponse(form, reader, (siteName) => ({
    title: `${column.title} - ${siteName}`,
    description: column.description?.trim() || `${siteName}${column.title}栏目`,
    path,
    columnIds,
  }))
}

const isForm = (name: string): name is FeedForm => Object.hasOwn(FEED_FORMS, name)

/** A feed moves with its column: readers of feeds keep the address that they were given. */
async function pastFeed(path: string): Promise<Response> {
  const dead = await resolveDeadPath(path)
  if (dead.kind === 'redirect') respond({ status: 301, location: dead.to })
  return noColumn()
}

const noColumn = (): Response => new Response('没有这个栏目。', { status: 404 })
