import { Label } from '@/ui/dated-list'
import { FileIcon } from '@/ui/icons'

import type { HitView } from '../hit-view'
import { Marked } from './marked'

/** The hits of one page, in their order. */
export function HitList({ hits, start }: { hits: HitView[]; start: number }) {
  return (
    <ol className="hits" start={start}>
      {hits.map((hit) => (
        <li key={hit.key} className="hit">
          <h3 className="hit__title">
            <a href={hit.href}>
              <Marked segments={hit.title} />
            </a>
          </h3>
          {hit.snippet && (
            <p className="hit__snippet">
              <Marked segments={hit.snippet} />
            </p>
          )}
          {hit.files.length > 0 && <Files files={hit.files} />}
          <Facts hit={hit} />
        </li>
      ))}
    </ol>
  )
}

/** Files of a hit that match, each with the place where it does. */
function Files({ files }: Pick<HitView, 'files'>) {
  return (
    <ul className="hit__files" aria-label="附件中的命中">
      {files.map(({ href, title, snippet }) => (
        <li key={href}>
          <a className="hit__file" href={href}>
            <FileIcon className="file__icon" />
            <span>
              <Marked segments={title} />
            </span>
          </a>
          {snippet && (
            <p className="hit__snippet">
              <Marked segments={snippet} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Kind, date, source and where it stands; only the column that it lies in is a link. */
function Facts({ hit: { kind, date, source, trail } }: { hit: HitView }) {
  const home = trail.at(-1)
  const above = trail.slice(0, -1)
  return (
    <p className="hit__facts">
      {kind && <Label text={kind} isWarning={false} />}
      {date && <time dateTime={date}>{date}</time>}
      {source && <span>来源：{source}</span>}
      {home && (
        <span>
          栏目：{above.map(({ title }) => `${title} › `)}
          <a href={home.href}>{home.title}</a>
        </span>
      )}
    </p>
  )
}
