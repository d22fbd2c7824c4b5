import { EmptyState } from '@/ui/empty-state'
import { Tiles } from '@/ui/tiles'

import type { DirectoryEntry } from './view'

/** All departments in one form: name, address and telephone, and what belongs to each. */
export function Directory({ entries }: { entries: DirectoryEntry[] }) {
  if (entries.length === 0) return <EmptyState text="机构信息正在整理。" />
  return (
    <ul className="directory">
      {entries.map((entry) => (
        <li key={entry.href} className="directory__entry">
          <h2 className="directory__name">
            <a href={entry.href}>{entry.title}</a>
          </h2>
          {entry.facts.length > 0 && (
            <p className="directory__facts number">{entry.facts.join('　')}</p>
          )}
          {entry.units.length > 0 && <Tiles links={entry.units} />}
        </li>
      ))}
    </ul>
  )
}
