import type { Receipt } from '@/payload-types'
import type { SurfaceRecord } from '../receipt'
import { adviceFor, clockTime, durationWords, problemWords } from './receipt-words'
import { surfaceStatus } from './surface-status'

/** One place of the site: whether the change was seen there, when, and else what to do. */
export function SurfaceRow({
  receipt,
  surface,
}: {
  receipt: Pick<Receipt, 'state' | 'changedAt'>
  surface: SurfaceRecord
}) {
  const status = surfaceStatus(surface, receipt)
  return (
    <li className={`portal-receipt__row portal-receipt__row--${status}`}>
      <a href={surface.url} rel="noopener" target="_blank">
        {surface.label}
      </a>
      <span className="portal-receipt__result">
        {status === 'seen' && surface.seenAt && (
          <>
            <Sign name="已确认" symbol="✓" /> {clockTime(surface.seenAt)}
            <small>（{durationWords(receipt.changedAt, surface.seenAt)}后）</small>
          </>
        )}
        {status === 'waiting' && (
          <>
            <Sign symbol="…" /> 正在确认
          </>
        )}
        {status === 'failed' && (
          <>
            <Sign name="未通过" symbol="✗" />{' '}
            {surface.problem === null ? '尚未确认' : problemWords(surface.problem)}
          </>
        )}
        {status === 'dropped' && (
          <>
            <Sign symbol="–" /> 未再确认
          </>
        )}
      </span>
      {status === 'failed' && <p className="portal-receipt__advice">{adviceFor(surface)}</p>}
    </li>
  )
}

/** A sign; one whose meaning no words beside it tell has a name for those who cannot see it. */
export function Sign({ name, symbol }: { name?: string; symbol: string }) {
  return name ? (
    <span aria-label={name} className="portal-receipt__symbol" role="img">
      {symbol}
    </span>
  ) : (
    <span aria-hidden className="portal-receipt__symbol">
      {symbol}
    </span>
  )
}
