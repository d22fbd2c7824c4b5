import type { Column } from '@/payload-types'
import type { ContentReader } from '@/publishing/reading'
import type { Entry } from '@/search/entry'

import { bodyFacts } from '../articles/body-facts'

const entrySelect = {
  title: true,
  path: true,
  view: true,
  description: true,
  keywords: true,
  body: true,
} as const

/** Columns that have a page of their own, as the search finds them. */
export async function columnEntries(reader: ContentReader, ids: string[]): Promise<Entry[]> {
  const columns = await reader.find('columns', {
    where: { and: [{ id: { in: ids } }, { view: { not_equals: 'link' } }] },
    dependsOn: [],
    limit: ids.length,
    select: entrySelect,
  })
  return columns.map(columnEntry)
}

export function columnEntry({ id, title, view, body, description, keywords }: Column): Entry {
  // What a list or catalogue shows is found by itself.
  const text = view === 'page' && body ? bodyFacts(body).plainText : ''
  return {
    collection: 'columns',
    id,
    kind: 'page',
    title,
    subtitle: null,
    body: [description?.trim() ?? '', text].filter(Boolean).join('\n'),
    names: keywords ?? [],
    source: null,
    at: null,
    number: 0,
    // Its address is the column's own, wherever that moves.
    column: id,
    path: '',
    columns: [id],
    departments: [],
    files: [],
  }
}
