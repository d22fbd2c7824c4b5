import { CityMark } from './icons'
import { currentNavItem } from './navigation'
import { ReadingAids } from './reading-aids'
import { SearchForm } from './search-form'
import type { ShellView } from './shell-view'

/** The results page has a field of its own, in the same place of its reading order. */
const PATH_WITH_FIELD = '/search'

/** Site name, search and main navigation. React puts the link of the search into the head. */
export function SiteHeader({ shell, path }: { shell: ShellView; path: string }) {
  const current = currentNavItem(shell.navigation, path)
  const by = shell.footer.organizer
  return (
    <header className="masthead">
      <ReadingAids />
      <div className="wrap brand">
        <a className="brand__link" href="/">
          <CityMark className="brand__mark" />
          <span>
            <span className="brand__name">{shell.siteName}</span>
            {by && by !== shell.siteName && <span className="brand__by">{by}主办</span>}
          </span>
        </a>
        {path !== PATH_WITH_FIELD && <SearchForm id="site-query" className="brand__search" />}
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
