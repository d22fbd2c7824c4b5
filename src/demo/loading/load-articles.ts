import type { Where } from 'payload'

import { articles } from '../content/articles'
import type { DemoArticle } from '../content/types'
import { RichText } from '../rich-text'
import { beijingToIso, dayToIso, type DemoStore } from './demo-store'

/** Key of an article in the store; a title is used once in a column. */
const keyOf = (article: { column: string; title: string }): string =>
  `${article.column}#${article.title}`

/** One after the other, oldest last: numbers are handed out in the order of the content. */
export async function loadArticles(store: DemoStore): Promise<void> {
  for (const article of articles) {
    const column = store.id('columns', article.column)
    const where: Where = {
      and: [{ title: { equals: article.title } }, { column: { equals: column } }],
    }
    await store.ensure('articles', keyOf(article), where, () =>
      createArticle(store, article, column),
    )
  }
}

async function createArticle(store: DemoStore, article: DemoArticle, column: string) {
  const { publishedAt } = article
  const shared = { collection: 'articles', depth: 0 } as const
  const data = articleData(store, article, column)
  if (publishedAt === undefined) {
    return store.payload.create({
      ...shared,
      data: { ...data, _status: 'draft' },
      draft: true,
      overrideAccess: true, // the portal's own start-up content; there is no user yet
    })
  }
  return store.payload.create({
    ...shared,
    data: { ...data, _status: 'published' },
    // `publishedAt` is set by the server; an import says the first publication this way.
    context: { importedPublishedAt: beijingToIso(publishedAt) },
    overrideAccess: true, // the portal's own start-up content; there is no user yet
  })
}

function articleData(store: DemoStore, article: DemoArticle, column: string) {
  const { title, kind, source, responsibleEditor, summary, author, shortTitle, subtitle } = article
  const { cover, signOff, disclosure, alsoIn = [], attachments = [], pinned = false } = article
  return {
    ...{ title, shortTitle, subtitle, kind, source, author, responsibleEditor, summary, pinned },
    column,
    keywords: [...article.keywords],
    alsoIn: alsoIn.map((path) => store.id('columns', path)),
    departments: article.departments.map((slug) => store.id('departments', slug)),
    cover: cover ? store.id('photos', cover) : null,
    body: new RichText(`article:${keyOf(article)}`, store.references).state(article.body),
    attachments: attachments.map((key) => store.id('attachments', key)),
    signOff: signOff && { ...signOff, date: dayToIso(signOff.date) },
    disclosure: disclosure && {
      ...disclosure,
      issuedOn: dayToIso(disclosure.issuedOn),
      replacedBy: disclosure.replacedBy
        ? store.id('articles', keyOf({ column: article.column, title: disclosure.replacedBy }))
        : null,
    },
  }
}
