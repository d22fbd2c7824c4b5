import path from 'node:path'

import { env } from '@/platform/env'
import { type ContentReader, publicReader } from '@/publishing/reading'
import type { Entry } from '@/search/entry'
import type { EntryKeys, SearchSource } from '@/search/source'

import { allArticleEntries, articleEntries } from './articles/search-entries'
import { allColumns } from './columns/queries'
import { columnEntries } from './columns/search-entries'
import { allDepartments } from './departments/queries'
import { departmentEntries } from './departments/search-entries'
import { searchKinds } from './search-kinds'
import { allStaffIds } from './staff/queries'
import { staffEntries } from './staff/search-entries'

const BATCH = 200

/** Entries of each collection that has some. */
const kinds: Record<string, (reader: ContentReader, ids: string[]) => Promise<Entry[]>> = {
  articles: async (reader, ids) => articleEntries(reader, ids, await departmentNames(reader)),
  columns: columnEntries,
  departments: departmentEntries,
  staff: staffEntries,
}

/** The field of an article that names what changed. */
const namedBy: Record<string, string[]> = {
  departments: ['departments', 'mentionedDepartments'],
  staff: ['mentionedStaff'],
  photos: ['usedPhotos'],
  attachments: ['usedAttachments'],
}

/** What the search finds: everything that has a page, as an anonymous visitor sees it. */
export function searchSource(): SearchSource {
  return {
    kinds: searchKinds,
    collections: Object.keys(kinds),
    entries: async ({ collection, ids }) => {
      const reader = await publicReader()
      const found = await Promise.all(
        chunks(ids).map(async (some) => (await kinds[collection]?.(reader, some)) ?? []),
      )
      return found.flat()
    },
    all,
    columns: async () => {
      const columns = await allColumns(await publicReader())
      return columns.flatMap(({ id, title, path: at }) => (at ? { id, title, path: at } : []))
    },
    departments: async () => {
      const departments = await allDepartments(await publicReader())
      return departments.map(({ id, name }) => ({ id, title: name }))
    },
    naming,
    fileAt: (name) => path.join(env().mediaDir, 'attachments', path.basename(name)),
  }
}

async function* all(): AsyncGenerator<Entry[]> {
  const reader = await publicReader()
  const ids = {
    columns: (await allColumns(reader)).map(({ id }) => id),
    departments: (await allDepartments(reader)).map(({ id }) => id),
    staff: (await allStaffIds(reader)).map(({ id }) => id),
  }
  yield* inChunks(reader, ids.columns, columnEntries)
  yield* inChunks(reader, ids.departments, departmentEntries)
  yield* inChunks(reader, ids.staff, staffEntries)
  yield* allArticleEntries(reader, await departmentNames(reader))
}

async function* inChunks(
  reader: ContentReader,
  ids: string[],
  read: (reader: ContentReader, ids: string[]) => Promise<Entry[]>,
): AsyncGenerator<Entry[]> {
  for (const some of chunks(ids)) yield await read(reader, some)
}

/** The articles, and for a department its people, that show a name, caption or file that changed. */
async function* naming(kind: string, id: string): AsyncGenerator<EntryKeys> {
  const fields = namedBy[kind]
  if (!fields) return
  const reader = await publicReader()
  for (let last = 0; ;) {
    const articles = await reader.find('articles', {
      where: {
        and: [
          { or: fields.map((field) => ({ [field]: { in: [id] } })) },
          { number: { greater_than: last } },
        ],
      },
      dependsOn: [],
      sort: 'number',
      limit: BATCH,
      select: { number: true },
    })
    if (articles.length > 0) yield { collection: 'articles', ids: articles.map((each) => each.id) }
    last = articles.at(-1)?.number ?? last
    if (articles.length < BATCH) break
  }
  if (kind !== 'departments') return
  const people = await reader.find('staff', {
    where: { department: { equals: id } },
    dependsOn: [],
    limit: 1000,
    select: { name: true },
  })
  if (people.length > 0) yield { collection: 'staff', ids: people.map((each) => each.id) }
}

async function departmentNames(reader: ContentReader): Promise<Map<string, string>> {
  return new Map((await allDepartments(reader)).map(({ id, name }) => [id, name]))
}

function chunks(ids: string[]): string[][] {
  const parts: string[][] = []
  for (let start = 0; start < ids.length; start += BATCH)
    parts.push(ids.slice(start, start + BATCH))
  return parts
}
