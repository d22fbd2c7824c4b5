import type { SearchPager as Pages } from '../view'

/** 第 2/30 页 首页 上一页 … 下一页 末页 */
export function SearchPager({ pager }: { pager: Pages }) {
  const { page, pages, first, previous, next, last, window } = pager
  return (
    <nav className="pager" aria-label="分页">
      <span className="pager__count number">
        第 {page}/{pages} 页
      </span>
      <Step label="首页" to={first} />
      <Step label="上一页" to={previous} rel="prev" />
      {window.map((each) => (
        <a
          key={each.page}
          className="pager__step pager__number number"
          href={each.href}
          aria-label={`第${each.page}页`}
          aria-current={each.page === page ? 'page' : undefined}
        >
          {each.page}
        </a>
      ))}
      <Step label="下一页" to={next} rel="next" />
      <Step label="末页" to={last} />
    </nav>
  )
}

function Step({ label, to, rel }: { label: string; to: string | null; rel?: string }) {
  return to === null ? (
    <span className="pager__step pager__step--off">{label}</span>
  ) : (
    <a className="pager__step" href={to} rel={rel}>
      {label}
    </a>
  )
}
