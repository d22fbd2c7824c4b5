import type { NavItem } from './shell-view'

interface SideMenuProps {
  title: string
  items: NavItem[]
  currentPath: string
}

/** Sibling columns, left of a list. */
export function SideMenu({ title, items, currentPath }: SideMenuProps) {
  return (
    <nav className="side-menu" aria-labelledby="side-menu-title">
      <h2 className="side-menu__title" id="side-menu-title">
        {title}
      </h2>
      <ul className="side-menu__list">
        {items.map((item) => (
          <li key={item.href}>
            <a
              className="side-menu__link"
              href={item.href}
              aria-current={item.href === currentPath ? 'page' : undefined}
            >
              {item.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
