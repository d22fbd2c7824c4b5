'use client'
import { useDocumentInfo } from '@payloadcms/ui'

import type { Receipt } from '@/payload-types'
import { formatDate } from '@/platform/dates'
import { surfacesOf } from '../receipt'
import { actionWords, clockTime, stateWords } from './receipt-words'
import { SurfaceRow, Sign } from './surface-row'
import { useReceipts } from './use-receipts'

/** 上线回执 in the form: where on the site the last change was seen, place by place. */
export function ReceiptPanel() {
  const { hasPublishedDoc, id, unpublishedVersionCount } = useDocumentInfo()
  // Both change when something goes public or is withdrawn, and not with every autosave.
  const revision = `${String(hasPublishedDoc)} ${String(unpublishedVersionCount === 0)}`
  const { fault, receipts } = useReceipts(id, revision)
  const [newest, ...older] = receipts ?? []
  return (
    <section aria-label="上线回执" className="field-type portal-receipt">
      <h3 className="portal-receipt__title">
        上线回执{newest && <small>{changeWords(newest)}</small>}
      </h3>
      <div aria-live="polite">
        {newest && <StateLine receipt={newest} />}
        {receipts && !newest && <p>发布后，这里逐处显示网站各页面何时更新。</p>}
        {fault && <p className="portal-receipt__fault">{fault}</p>}
      </div>
      {newest && (
        <ul>
          {surfacesOf(newest).map((surface) => (
            <SurfaceRow key={surface.key + surface.url} receipt={newest} surface={surface} />
          ))}
        </ul>
      )}
      {newest && <CertificateLink receipt={newest} />}
      {older.length > 0 && (
        <details>
          <summary>以往回执</summary>
          <ul>
            {older.map((receipt) => (
              <li className="portal-receipt__past" key={receipt.seq}>
                {changeWords(receipt)}
                <StateLine receipt={receipt} />
                <CertificateLink receipt={receipt} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function StateLine({ receipt }: { receipt: Receipt }) {
  const { symbol, text } = stateWords[receipt.state]
  return (
    <p className={`portal-receipt__state portal-receipt__state--${receipt.state}`}>
      <Sign symbol={symbol} /> {text}
    </p>
  )
}

function CertificateLink({ receipt }: { receipt: Receipt }) {
  if (receipt.action !== 'retracted') return null
  return (
    <a href={`/preview/withdrawals/${receipt.seq}`} rel="noopener" target="_blank">
      打印撤稿证明
    </a>
  )
}

/** `更新 2026-11-24 09:05:07` */
function changeWords({ action, changedAt }: Receipt): string {
  return `${actionWords[action]} ${formatDate(changedAt)} ${clockTime(changedAt)}`
}
