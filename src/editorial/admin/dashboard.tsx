import type { AdminViewServerProps } from 'payload'

import { ReceiptsOverview } from '@/publishing/receipts/admin/receipts-overview'
import { loadDashboard } from './dashboard-data'
import { QuickFind } from './quick-find'

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** 工作台: the field that finds, what the editor was writing, what went online last, and where it was seen. */
export async function Dashboard({ payload, user }: Pick<AdminViewServerProps, 'payload' | 'user'>) {
  if (!user) return null
  const { drafts, latest, canRead, canWrite } = await loadDashboard(payload, user)
  return (
    <section aria-label="工作台" className="portal-dashboard">
      <h1>工作台</h1>
      {canWrite && (
        <p className="portal-dashboard__actions">
          <a className="portal-dashboard__new" href="/admin/collections/articles/create">
            写新稿件
          </a>
          <a href="/admin/collections/photos">上传照片</a>
          <a href="/" rel="noopener" target="_blank">
            打开网站
          </a>
        </p>
      )}
      {canRead && <QuickFind />}
      <div className="portal-dashboard__columns">
        <ArticleList empty="没有草稿。点“写新稿件”开始。" items={drafts} title="未发布的稿件" />
        <ArticleList empty="还没有发布过稿件。" items={latest} title="最近发布" />
        <ReceiptsOverview payload={payload} user={user} />
      </div>
    </section>
  )
}

interface Item {
  id: string
  title: string
  column: string | null
  at: string | null
  path: string | null
}

function ArticleList({ empty, items, title }: { empty: string; items: Item[]; title: string }) {
  return (
    <section className="portal-dashboard__list">
      <h2>{title}</h2>
      {items.length === 0 && <p>{empty}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <a href={`/admin/collections/articles/${item.id}`}>{item.title}</a>
            <small>
              {item.column} {item.at && when.format(new Date(item.at))}
              {item.path && (
                <a
                  aria-label={`在网站上查看：${item.title}`}
                  href={item.path}
                  rel="noopener"
                  target="_blank"
                >
                  在网站上查看
                </a>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
