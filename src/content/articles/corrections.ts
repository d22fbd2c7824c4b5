import type { Article } from '@/payload-types'

/** What readers are told of corrections. */
export interface CorrectionsView {
  /** ISO time of the last one. */
  last: string
  /** Those with a word for readers, the newest first. */
  notes: { at: string; note: string }[]
}

/**
 * @param article a reader of the public one never gets `correctionNote`: it is what the next correction
 *   will say, for the preview.
 * @returns `null` for an article that was never corrected.
 */
export function correctionsView({
  correctionNotes,
  correctionNote,
}: Pick<Article, 'correctionNotes' | 'correctionNote'>): CorrectionsView | null {
  const next = correctionNote?.trim()
    ? [{ at: new Date().toISOString(), note: correctionNote }]
    : []
  const all = [...(correctionNotes ?? []), ...next].sort((a, b) => b.at.localeCompare(a.at))
  const [last] = all
  if (!last) return null
  const notes = all.flatMap(({ at, note }) => (note?.trim() ? [{ at, note: note.trim() }] : []))
  return { last: last.at, notes }
}
