import type { Audit } from '@/payload-types'
import { auditActions, auditResults, changesOf } from './entry'

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const columns: [string, (entry: Audit) => unknown][] = [
  ['序号', ({ seq }) => seq],
  ['时间', ({ at }) => moment.format(new Date(at))],
  ['经手人', ({ actorName }) => actorName ?? '系统'],
  ['当时的角色', ({ actorRoles }) => actorRoles],
  ['操作', ({ action }) => auditActions[action]],
  ['结果', ({ result }) => auditResults[result]],
  ['对象类别', ({ kind }) => kind],
  ['对象', ({ title }) => title],
  ['对象编号', ({ contentId }) => contentId],
  ['原因', ({ reason }) => reason],
  ['来自地址', ({ address }) => address],
  ['途径', ({ via }) => via],
  ['浏览器', ({ agent }) => agent],
  ['改动', changesText],
  ['上一条的摘要值', ({ previousHash }) => previousHash],
  ['摘要值', ({ hash }) => hash],
]

function changesText(entry: Audit): string {
  return changesOf(entry)
    .map(({ field, before, after }) => `${field}：${before ?? '（无）'} → ${after ?? '（无）'}`)
    .join('\n')
}

export const csvHead = row(columns.map(([name]) => name))

/** An entry as a line of CSV (RFC 4180). */
export function csvLine(entry: Audit): string {
  return row(columns.map(([, value]) => value(entry)))
}

function row(values: unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

/** Table programs run what begins like a formula: an apostrophe keeps it text. */
function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
