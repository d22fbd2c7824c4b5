import { Breadcrumb } from '@/ui/breadcrumb'

import { ArticleBody } from './parts/article-body'
import { ArticleHead } from './parts/article-head'
import { ArticleTail } from './parts/article-tail'
import { Neighbours } from './parts/neighbours'
import type { ArticleView } from './view'

interface ArticlePageProps {
  article: ArticleView
  /** Absolute address of the page. */
  url: string
  /** Where a visitor reports an error of this page; `null` when the site has no code. */
  reportUrl: string | null
}

/** One article: title, facts, body, sign-off, attachments, neighbours, related articles. */
export function ArticlePage({ article, url, reportUrl }: ArticlePageProps) {
  return (
    <>
      <Breadcrumb trail={article.trail} isSelf={false} />
      <article className="article">
        <ArticleHead article={article} />
        {article.body && <ArticleBody body={article.body} people={article.people} />}
        <div className="tail">
          <ArticleTail article={article} url={url} reportUrl={reportUrl} />
          <Neighbours previous={article.previous} next={article.next} />
        </div>
      </article>
    </>
  )
}
