import { formatDate, formatLongDate } from '@/platform/dates'
import { FileLink } from '@/ui/file-link'
import { QrCode } from '@/ui/qr-code'

import type { ArticleView } from '../view'
import { RelatedArticles } from './related-articles'
import { ShareLinks } from './share-links'

interface ArticleTailProps {
  article: ArticleView
  url: string
  reportUrl: string | null
}

/** Everything under the body, in the order government sites keep. */
export function ArticleTail({ article, url, reportUrl }: ArticleTailProps) {
  const { signOff, attachments, responsibleEditor } = article
  return (
    <>
      {signOff && (
        <div className="sign-off">
          {signOff.organization && <p>{signOff.organization}</p>}
          {signOff.date && (
            <p>
              <time dateTime={formatDate(signOff.date)}>{formatLongDate(signOff.date)}</time>
            </p>
          )}
        </div>
      )}
      {article.isPublicDocument && <p className="public-mark">（此件公开发布）</p>}
      {attachments.length > 0 && (
        <section className="attachments" aria-labelledby="attachments">
          <h2 className="attachments__title" id="attachments">
            附件
          </h2>
          <ul className="attachments__list">
            {attachments.map((file) => (
              <li key={file.href}>
                <FileLink {...file} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="tail__line">
        {responsibleEditor && <span>责任编辑：{responsibleEditor}</span>}
        {reportUrl && (
          <a className="button" href={reportUrl} rel="noopener">
            【我要纠错】
          </a>
        )}
      </div>
      <QrCode url={url} />
      <RelatedArticles items={article.related} />
      <ShareLinks title={article.title} url={url} />
      <p className="print-only">本页网址：{url}</p>
    </>
  )
}
