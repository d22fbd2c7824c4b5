import type { Receipt } from '@/payload-types'
import { formatIso, formatLongDate } from '@/platform/dates'
import { type SurfaceRecord, surfacesOf } from './receipt'

/** What a 撤稿证明 says; times are in words. */
export interface CertificateView {
  facts: { label: string; value: string }[]
  surfaces: { label: string; url: string; confirmed: string }[]
  /** What the reader must know before relying on it. */
  notes: string[]
}

interface CertificateSource {
  receipt: Receipt
  siteName: string
  /** Absolute address of the site without a slash at the end. */
  publicUrl: string
  /** ISO time; `null` when it is not known. */
  firstPublishedAt: string | null
  now: Date
}

const NOT_GIVEN = '（未填写）'

/** The receipt of a withdrawal as the certificate shows it. */
export function certificateView(source: CertificateSource): CertificateView {
  const { firstPublishedAt, now, publicUrl, receipt, siteName } = source
  const facts: [string, string | null][] = [
    ['网站名称', siteName],
    ['稿件标题', receipt.title || '（无标题）'],
    ['原网址', receipt.path ? publicUrl + receipt.path : '（无）'],
    ['首次发布时间', firstPublishedAt && momentWords(firstPublishedAt)],
    ['撤稿时间', momentWords(receipt.changedAt)],
    ['经手人', receipt.actorName || '系统'],
    ['撤稿原因', receipt.reason?.trim() || NOT_GIVEN],
    ['撤下内容的 SHA-256', receipt.hash || '（无）'],
    ['发布日志序号', String(receipt.seq)],
    ['证明生成时间', momentWords(now)],
  ]
  const surfaces = surfacesOf(receipt)
  return {
    facts: facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    surfaces: surfaces.map((surface) => ({
      label: surface.label,
      url: publicUrl + surface.url,
      confirmed: confirmedWords(surface),
    })),
    notes: notesOf(receipt.state, surfaces),
  }
}

/** `2026年11月24日 09:05:07 北京时间` */
function momentWords(value: string | Date): string {
  return `${formatLongDate(value)} ${formatIso(value).slice(11, 19)} 北京时间`
}

/** A withdrawal also shows somewhere: a change feed must tell of it. */
function confirmedWords({ expectation, seenAt }: SurfaceRecord): string {
  if (!seenAt) return '尚未确认'
  return expectation === 'gone' ? momentWords(seenAt) : `${momentWords(seenAt)}（已更新）`
}

function notesOf(state: Receipt['state'], surfaces: SurfaceRecord[]): string[] {
  const unseen = surfaces.filter(({ seenAt }) => !seenAt).length
  return [
    ...(unseen > 0 ? [`截至本证明生成时，还有 ${unseen} 处尚未确认。`] : []),
    ...(state === 'superseded'
      ? ['撤稿之后这项内容又有变化，本证明只说明上述撤稿时的情况；以后的情况见发布日志。']
      : []),
  ]
}
