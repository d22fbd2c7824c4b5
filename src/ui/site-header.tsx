import { CityMark } from './icons'
import { currentNavItem } from './navigation'
import type { ShellView } from './shell-view'

/** Site name and main navigation. */
export function SiteHeader({ shell, path }: { shell: ShellView; path: string }) {
  const current = currentNavItem(shell.navigation, path)
  const by = shell.footer.organizer
  return (
    <header className="masthead">
      <div className="wrap brand">
        <a className="brand__link" href="/">
          <CityMark className="brand__mark" />
          <span>
            <span className="brand__name">{shell.siteName}</span>
            {by && by !== shell.siteName && <span className="brand__by">{by}主办</span>}
          </span>
        </a>
      </div>
      <nav className="nav" aria-label="主导航">
        <div className="wrap">
          <ul className="nav__list">
            {shell.navigation.map((item) => (
              <li key={item.href}>
                <a
                  className="nav__link"
                  href={item.href}
                  aria-current={
                    item === current ? (item.href === path ? 'page' : 'true') : undefined
                  }
                >
                  {item.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  )
}
