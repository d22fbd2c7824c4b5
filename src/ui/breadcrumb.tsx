import type { NavItem } from './shell-view'

interface BreadcrumbProps {
  /** From below home downwards. */
  trail: NavItem[]
  /** The last level is this page itself, or the place it lies in. */
  isSelf?: boolean
}

/** 您的位置：首页 > … ; each level is a link, the last is marked as where the visitor is. */
export function Breadcrumb({ trail, isSelf = true }: BreadcrumbProps) {
  const items = [{ title: '首页', href: '/' }, ...trail]
  return (
    <nav className="breadcrumb" aria-label="您的位置">
      <ol className="breadcrumb__list">
        <li>您的位置：</li>
        {items.map((item, index) => (
          <li key={item.href}>
            <a
              className="breadcrumb__link"
              href={item.href}
              aria-current={index === items.length - 1 ? (isSelf ? 'page' : 'location') : undefined}
            >
              {item.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
