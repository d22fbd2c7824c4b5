import type { YearLink } from '../view'

/** 全部 2026年 2025年 …: each year of a list is a page of its own. */
export function YearBar({ years }: { years: YearLink[] }) {
  if (years.length === 0) return null
  return (
    <nav className="years" aria-label="按年份查看">
      <ul className="years__list">
        {years.map(({ title, href, isCurrent }) => (
          <li key={href}>
            <a
              className="years__link number"
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
