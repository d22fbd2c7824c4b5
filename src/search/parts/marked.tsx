import { Fragment } from 'react'

import type { Segment } from '../segments'

/** Text with its matches marked. */
export function Marked({ segments }: { segments: Segment[] }) {
  return segments.map(({ text, isMatch }, index) =>
    isMatch ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  )
}
