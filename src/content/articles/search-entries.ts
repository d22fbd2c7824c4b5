import type { Article, Attachment, Photo } from '@/payload-types'
import { relationId, relationIds } from '@/platform/relations'
import type { ContentReader } from '@/publishing/reading'
import type { Entry, EntryFile } from '@/search/entry'

import { attachmentsByIds } from '../attachments/queries'
import { fileHref } from '../file-href'
import { photosByIds } from '../photos/queries'
import { staffByIds } from '../staff/queries'

/** Articles read at once. */
export const BATCH = 500

const entrySelect = {
  title: true,
  shortTitle: true,
  subtitle: true,
  kind: true,
  column: true,
  alsoIn: true,
  departments: true,
  mentionedDepartments: true,
  mentionedStaff: true,
  usedPhotos: true,
  usedAttachments: true,
  source: true,
  author: true,
  keywords: true,
  disclosure: { indexNumber: true, documentNumber: true },
  path: true,
  number: true,
  publishedAt: true,
  plainText: true,
} as const

/** The live articles among these, as the search finds them. */
export async function articleEntries(
  reader: ContentReader,
  ids: string[],
  departmentNames: ReadonlyMap<string, string>,
): Promise<Entry[]> {
  const articles = await reader.find('articles', {
    where: { id: { in: ids } },
    dependsOn: [],
    limit: ids.length,
    select: entrySelect,
  })
  return entriesOf(reader, articles, departmentNames)
}

/**
 * All live articles, by number, so that each batch is found at once however many went before. The
 * newest first: by and large the order in which the index lies.
 */
export async function* allArticleEntries(
  reader: ContentReader,
  departmentNames: ReadonlyMap<string, string>,
): AsyncGenerator<Entry[]> {
  for (let last = Number.MAX_SAFE_INTEGER; ;) {
    const articles = await reader.find('articles', {
      where: { number: { less_than: last } },
      dependsOn: [],
      sort: '-number',
      limit: BATCH,
      select: entrySelect,
    })
    yield await entriesOf(reader, articles, departmentNames)
    last = articles.at(-1)?.number ?? last
    if (articles.length < BATCH) return
  }
}

async function entriesOf(
  reader: ContentReader,
  articles: Article[],
  departmentNames: ReadonlyMap<string, string>,
): Promise<Entry[]> {
  const ids = (field: 'mentionedStaff' | 'usedPhotos' | 'usedAttachments') => [
    ...new Set(articles.flatMap((article) => relationIds(article[field]))),
  ]
  const [people, photos, files] = await Promise.all([
    // Only public profiles: another's name is found by the text alone.
    staffByIds(reader, ids('mentionedStaff')),
    photosByIds(reader, ids('usedPhotos')),
    attachmentsByIds(reader, ids('usedAttachments')),
  ])
  const around: Around = {
    departmentNames,
    staffNames: new Map(people.map(({ id, name }) => [id, name])),
    photos: new Map(photos.map((photo) => [photo.id, photo])),
    files: new Map(files.map((file) => [file.id, file])),
  }
  return articles.flatMap((article) => articleEntry(article, around) ?? [])
}

/** What an entry takes from other documents. */
export interface Around {
  departmentNames: ReadonlyMap<string, string>
  staffNames: ReadonlyMap<string, string>
  photos: ReadonlyMap<string, Photo>
  files: ReadonlyMap<string, Attachment>
}

/** `null` for an article without an address. */
export function articleEntry(article: Article, around: Around): Entry | null {
  const { id, title, subtitle, kind, path, number, publishedAt } = article
  const column = relationId(article.column)
  if (!path || !publishedAt || !number || column === null) return null
  const departments = [
    ...new Set(
      relationIds([...(article.departments ?? []), ...(article.mentionedDepartments ?? [])]),
    ),
  ]
  const { disclosure, author, shortTitle, source } = article
  return {
    collection: 'articles',
    id,
    kind: kind ?? 'dispatch',
    title,
    subtitle: subtitle?.trim() || null,
    body: [article.plainText ?? '', ...captionsOf(article, around)].join('\n').trim(),
    names: [
      shortTitle,
      author,
      disclosure?.documentNumber,
      disclosure?.indexNumber,
      ...(article.keywords ?? []),
      ...departments.map((each) => around.departmentNames.get(each)),
      ...relationIds(article.mentionedStaff).map((each) => around.staffNames.get(each)),
    ].flatMap((name) => name?.trim() || []),
    source: source?.trim() || null,
    at: publishedAt,
    number,
    column,
    // Behind its column, which may move.
    path: path.split('/').slice(-2).join('/'),
    columns: [...new Set([column, ...relationIds(article.alsoIn)])],
    departments,
    files: relationIds(article.usedAttachments).flatMap(
      (each) => fileOf(around.files.get(each)) ?? [],
    ),
  }
}

/** Captions that stand on the photos themselves; those of the body are in its text. */
function captionsOf({ usedPhotos, plainText }: Article, { photos }: Around): string[] {
  return relationIds(usedPhotos).flatMap((id) => {
    const caption = photos.get(id)?.caption?.trim()
    return caption && !plainText?.includes(caption) ? caption : []
  })
}

function fileOf(file: Attachment | undefined): EntryFile | null {
  if (!file?.filename || !file.url) return null
  const { filename: name, title, originalName, url } = file
  return { name, title: title?.trim() || originalName || name, href: fileHref(url) }
}
