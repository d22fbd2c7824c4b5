import type { Payload, TypedUser } from 'payload'

import { can } from '@/editorial/policy'
import {
  type LateReceiptItem,
  loadReceiptsOverview,
  type ReceiptItem,
} from './receipts-overview-data'

/** 上线回执 on the dashboard: what is late and needs somebody, then the newest. */
export async function ReceiptsOverview({ payload, user }: { payload: Payload; user: TypedUser }) {
  if (!can(user, 'content.readUnpublished')) return null
  const { late, latest } = await loadReceiptsOverview(payload, user)
  return (
    <section className="portal-dashboard__list">
      <h2>上线回执</h2>
      {late.length > 0 && <LateReceipts items={late} />}
      {latest.length === 0 && <p>发布后，这里显示网站各页面何时更新。</p>}
      <ul>
        {latest.map((item) => (
          <li key={item.seq}>
            <Title item={item} />
            <small>
              <span>
                {item.action} {item.at}
              </span>
              <span>
                <span aria-hidden>{item.state.symbol}</span> {item.state.text}
                {item.took && `，用时 ${item.took}`}
              </span>
            </small>
          </li>
        ))}
      </ul>
      {latest.length > 0 && <a href="/admin/collections/receipts">全部回执</a>}
    </section>
  )
}

function LateReceipts({ items }: { items: LateReceiptItem[] }) {
  return (
    <div className="portal-receipt__late">
      <h3>
        <span aria-hidden>⚠</span> 逾期未确认
      </h3>
      <ul>
        {items.map((item) => (
          <li key={item.seq}>
            <Title item={item} />
            {item.surfaces.map(({ advice, label, problem, url }) => (
              <p key={label + url}>
                <a href={url} rel="noopener" target="_blank">
                  {label}
                </a>
                ：{problem}。{advice}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Title({ item: { href, title } }: { item: ReceiptItem }) {
  return href === null ? <span>{title}</span> : <a href={href}>{title}</a>
}
