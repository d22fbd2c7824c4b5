import { formatDate } from '@/platform/dates'

/** One row of a list: a title that links, and a day. */
export interface DatedItem {
  title: string
  href: string
  /** ISO time; shown as YYYY-MM-DD. */
  date: string | null
  /** A short mark before the title, such as 置顶 or 废止. */
  label: { text: string; isWarning: boolean } | null
}

interface DatedListProps {
  items: DatedItem[]
  /** Sets every fifth row apart; for long lists. */
  isGrouped?: boolean
}

/** Rows of title and date, newest first as they come. */
export function DatedList({ items, isGrouped = false }: DatedListProps) {
  return (
    <ul className={isGrouped ? 'rows rows--grouped' : 'rows'}>
      {items.map((item) => (
        <li key={item.href} className="rows__item">
          <a className="rows__link" href={item.href} title={item.title}>
            {item.label && <Label {...item.label} />}
            {item.title}
          </a>
          {item.date && (
            <time className="rows__date" dateTime={formatDate(item.date)}>
              {formatDate(item.date)}
            </time>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A short framed word: 置顶, 废止. */
export function Label({ text, isWarning }: { text: string; isWarning: boolean }) {
  return <span className={isWarning ? 'label label--warning' : 'label'}>{text}</span>
}
