import { formatDate } from '@/platform/dates'
import { Photo } from '@/ui/photo'

import type { ArticleCard } from '../../articles/cards'

/** Articles as photos with their titles. */
export function PictureCards({ cards }: { cards: ArticleCard[] }) {
  return (
    <ul className="picture-cards">
      {cards.map((card) => (
        <li key={card.href}>
          <a className="picture-card__link" href={card.href}>
            {card.photo && (
              <Photo
                // The title beside it is the link's name; read twice it would only be longer.
                photo={{ ...card.photo, alt: '' }}
                className="picture-card__photo"
                sizes="(width < 60rem) 46vw, 17rem"
              />
            )}
            {card.title}
          </a>
          {card.date && (
            <time className="picture-card__date" dateTime={formatDate(card.date)}>
              {formatDate(card.date)}
            </time>
          )}
        </li>
      ))}
    </ul>
  )
}
