import { formatDate } from '@/platform/dates'
import { Photo } from '@/ui/photo'

import type { ArticleCard } from '../../articles/cards'

/** The dispatch the home page opens with. */
export function Lead({ lead }: { lead: ArticleCard }) {
  return (
    <section className={lead.photo ? 'lead' : 'lead lead--plain'} aria-label="头条">
      {lead.photo && (
        <Photo
          photo={lead.photo}
          className="lead__photo"
          sizes="(width < 60rem) 100vw, 43rem"
          isFirst
        />
      )}
      <div className="lead__text">
        <h2 className="lead__title">
          <a href={lead.href}>{lead.title}</a>
        </h2>
        {lead.summary && <p className="lead__summary">{lead.summary}</p>}
        {lead.date && (
          <p className="lead__meta">
            <time dateTime={formatDate(lead.date)}>{formatDate(lead.date)}</time>
          </p>
        )}
      </div>
    </section>
  )
}
