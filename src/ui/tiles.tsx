import type { NavItem } from './shell-view'

/** Links side by side, each a surface of its own; nothing when there are none. */
export function Tiles({ links }: { links: NavItem[] }) {
  if (links.length === 0) return null
  return (
    <ul className="tiles">
      {links.map(({ title, href }) => (
        <li key={href}>
          <a className="tile" href={href}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
