import type { Article } from '@/payload-types'
import { contentHash } from '@/platform/content-hash'

/**
 * SHA-256 of what the public reads of an article, address and column aside: a column that moves
 * changes no text. Stands in the change log, on the receipt and in the certificate of withdrawal.
 * @param article as stored, with relations as ids.
 */
export function publishedHash(article: Article): string {
  const { title, shortTitle, subtitle, kind, source, sourceUrl, isRepost, author } = article
  const { responsibleEditor, summary, keywords, body, signOff, attachments, cover } = article
  const { disclosure, departments, publishedAt, number } = article
  const correctionNotes = (article.correctionNotes ?? []).flatMap(({ at, note }) =>
    note ? [{ at, note }] : [],
  )
  return contentHash({
    ...{ title, shortTitle, subtitle, kind, source, sourceUrl, isRepost, author },
    ...{ responsibleEditor, summary, keywords, body, signOff, attachments, cover },
    ...{ disclosure, departments, publishedAt, number, correctionNotes },
  })
}
