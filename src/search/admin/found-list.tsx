import type { ReactNode } from 'react'

import { Marked } from '../parts/marked'
import type { FoundHit } from './find-published'

interface FoundListProps {
  hits: FoundHit[]
  /** What choosing a hit does: a link or a button around its title. */
  choice: (hit: FoundHit, title: ReactNode) => ReactNode
}

/** Hits in the admin: enough to tell an old dispatch from its like without opening it. */
export function FoundList({ hits, choice }: FoundListProps) {
  return (
    <ol className="portal-find__hits">
      {hits.map((hit) => (
        <li key={hit.key}>
          {choice(hit, <Marked segments={hit.title} />)}
          {hit.snippet && (
            <p>
              <Marked segments={hit.snippet} />
            </p>
          )}
          {hit.files.map(({ href, snippet, title }) => (
            <p key={href}>
              附件 <Marked segments={title} />
              {snippet && '：'}
              {snippet && <Marked segments={snippet} />}
            </p>
          ))}
          <small>
            {hit.kind && <span>{hit.kind}</span>}
            {hit.date && <time dateTime={hit.date}>{hit.date}</time>}
            {hit.trail.length > 0 && <span>{hit.trail.map(({ title }) => title).join(' › ')}</span>}
            <a
              aria-label={`在网站上查看：${hit.title.map(({ text }) => text).join('')}`}
              href={hit.href}
              rel="noopener"
              target="_blank"
            >
              在网站上查看
            </a>
          </small>
        </li>
      ))}
    </ol>
  )
}
