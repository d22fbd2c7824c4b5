import { formatDateTime, formatIso } from '@/platform/dates'
import { ReaderTools } from '@/ui/reader-tools'

import type { ArticleView } from '../view'
import { CorrectionNotes } from './correction-notes'
import { DisclosureBlock, ValidityNotice } from './disclosure-block'

/** Facts of a document, title, and the line 发布时间 · 来源 · 字体 · 打印. */
export function ArticleHead({ article }: { article: ArticleView }) {
  return (
    <>
      {article.validity && <ValidityNotice validity={article.validity} />}
      {article.disclosure && <DisclosureBlock disclosure={article.disclosure} />}
      <header className="article__head">
        <h1 className="article__title">{article.title}</h1>
        {article.subtitle && <p className="article__subtitle">{article.subtitle}</p>}
        <div className="info">
          <span>
            发布时间：
            {article.publishedAt ? (
              <time dateTime={formatIso(article.publishedAt)}>
                {formatDateTime(article.publishedAt)}
              </time>
            ) : (
              '尚未发布'
            )}
          </span>
          {article.corrections && (
            <span>
              更正时间：
              <time dateTime={formatIso(article.corrections.last)}>
                {formatDateTime(article.corrections.last)}
              </time>
            </span>
          )}
          <span>
            来源：
            {article.sourceUrl ? (
              <a href={article.sourceUrl} rel="noopener">
                {article.source}
              </a>
            ) : (
              article.source
            )}
          </span>
          {article.author && <span>作者：{article.author}</span>}
          <ReaderTools />
        </div>
        {article.corrections && <CorrectionNotes notes={article.corrections.notes} />}
      </header>
    </>
  )
}
