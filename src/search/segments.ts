import type { MarkedText } from './answer'

/** A stretch of text that matches as a whole, or does not. */
export interface Segment {
  text: string
  isMatch: boolean
}

/** Cuts marked text at its marks. Marks that reach beyond the text or into each other are cut, too. */
export function segmentsOf({ text, marks }: MarkedText): Segment[] {
  const segments: Segment[] = []
  let end = 0
  const add = (until: number, isMatch: boolean) => {
    if (until > end) segments.push({ text: text.slice(end, until), isMatch })
    end = Math.max(end, until)
  }
  for (const [from, to] of marks) {
    add(Math.min(from, text.length), false)
    add(Math.min(to, text.length), true)
  }
  add(text.length, false)
  return segments
}
