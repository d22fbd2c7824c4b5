import { expect, it } from 'vitest'

import { correctionsView } from './corrections'

const early = '2026-03-01T01:00:00.000Z'
const late = '2026-03-02T01:00:00.000Z'

it('says nothing of an article that was never corrected', () => {
  expect(correctionsView({ correctionNotes: [] })).toBeNull()
  expect(correctionsView({})).toBeNull()
})

it('tells when the last correction was, and what readers were to know, the newest first', () => {
  expect(
    correctionsView({
      correctionNotes: [
        { at: early, note: ' 42台应为24台 ' },
        { at: late, note: '  ' },
      ],
    }),
  ).toEqual({ last: late, notes: [{ at: early, note: '42台应为24台' }] })
  expect(
    correctionsView({
      correctionNotes: [
        { at: early, note: '一' },
        { at: late, note: '二' },
      ],
      correctionNote: '三',
    })?.notes.map(({ note }) => note),
  ).toEqual(['三', '二', '一'])
})
