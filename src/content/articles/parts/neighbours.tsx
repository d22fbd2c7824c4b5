import type { NavItem } from '@/ui/shell-view'

interface NeighboursProps {
  previous: NavItem | null
  next: NavItem | null
}

/** 上一篇 and 下一篇 of the same column. */
export function Neighbours({ previous, next }: NeighboursProps) {
  return (
    <nav className="neighbours" aria-label="上一篇和下一篇">
      <Neighbour label="上一篇" item={previous} rel="prev" />
      <Neighbour label="下一篇" item={next} rel="next" />
    </nav>
  )
}

function Neighbour({ label, item, rel }: { label: string; item: NavItem | null; rel: string }) {
  return (
    <p className="neighbours__item">
      <span className="neighbours__label">{label}：</span>
      {item ? (
        <a className="neighbours__link" href={item.href} rel={rel}>
          {item.title}
        </a>
      ) : (
        <span className="neighbours__none">没有了</span>
      )}
    </p>
  )
}
