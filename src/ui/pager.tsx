import { pagePath, type PagerView } from './pager-view'

/** 共595条记录 1/30页 首页 上一页 … 下一页 末页; the jump is added by the reader script. */
export function Pager({ pager }: { pager: PagerView }) {
  const { total, page, pages } = pager
  return (
    <nav className="pager" aria-label="分页">
      <span className="pager__count number">
        共{total}条记录 {page}/{pages}页
      </span>
      {pages > 1 && <Steps pager={pager} />}
    </nav>
  )
}

function Steps({ pager: { page, pages, window, list } }: { pager: PagerView }) {
  return (
    <>
      <Step label="首页" to={page > 1 ? pagePath(list, 1) : null} />
      <Step label="上一页" to={page > 1 ? pagePath(list, page - 1) : null} rel="prev" />
      {window.map((number) => (
        <a
          key={number}
          className="pager__step pager__number number"
          href={pagePath(list, number)}
          aria-label={`第${number}页`}
          aria-current={number === page ? 'page' : undefined}
        >
          {number}
        </a>
      ))}
      <Step label="下一页" to={page < pages ? pagePath(list, page + 1) : null} rel="next" />
      <Step label="末页" to={page < pages ? pagePath(list, pages) : null} />
      <form className="pager__jump" action={pagePath(list, 1)} data-pages={pages} hidden>
        <label>
          跳转到 <input className="pager__input" inputMode="numeric" required /> 页
        </label>
        <button className="button">确定</button>
      </form>
    </>
  )
}

function Step({ label, to, rel }: { label: string; to: string | null; rel?: string }) {
  return to ? (
    <a className="pager__step" href={to} rel={rel}>
      {label}
    </a>
  ) : (
    <span className="pager__step pager__step--off">{label}</span>
  )
}
