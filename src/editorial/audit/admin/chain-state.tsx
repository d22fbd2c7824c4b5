import type { Payload } from 'payload'

import { chainEnd, lastCheck } from '../seal-pending'

const when = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** Above the list of entries: how long the chain is, when it was last checked, and the way out. */
export async function ChainState({ payload }: { payload: Payload }) {
  const [end, check] = await Promise.all([chainEnd(payload), lastCheck(payload)])
  const isBroken = check?.result === 'failed'
  return (
    <section aria-label="审计日志的状态" className="portal-audit-state">
      <p>
        共 {end.seq} 条。
        {check ? `${when.format(new Date(check.at))} 核对过：` : '尚未核对过；每天凌晨自动核对。'}
        {check && (isBroken ? '' : '记录完整，没有被改动。')}
      </p>
      {isBroken && (
        <p className="portal-audit-state__broken" role="alert">
          记录被改动过：{check.reason}。请立即报告安全管理员，并保留数据库备份。
        </p>
      )}
      <form action="/api/audit/export" className="portal-audit-state__export" method="get">
        <label>
          从 <input name="from" type="date" />
        </label>
        <label>
          至 <input name="to" type="date" />
        </label>
        <button type="submit">导出 CSV</button>
      </form>
    </section>
  )
}
