import { formatDateTime, formatIso } from '@/platform/dates'

import type { CorrectionsView } from '../corrections'

/** 更正 under the title: what a reader of the earlier text must know. */
export function CorrectionNotes({ notes }: Pick<CorrectionsView, 'notes'>) {
  if (notes.length === 0) return null
  return (
    <aside className="corrections" aria-label="更正公告">
      {notes.map(({ at, note }) => (
        <p key={at}>
          <strong>更正</strong>（<time dateTime={formatIso(at)}>{formatDateTime(at)}</time>）：
          {note}
        </p>
      ))}
    </aside>
  )
}
