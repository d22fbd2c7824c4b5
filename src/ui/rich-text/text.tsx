import type { ReactNode } from 'react'

/** Lexical's bits for the format of a text. */
const BOLD = 1
const ITALIC = 2
const STRIKETHROUGH = 4
const UNDERLINE = 8
const CODE = 16
const SUBSCRIPT = 32
const SUPERSCRIPT = 64

/** A run of text with its formats as elements. */
export function Text({ text, format }: { text: string; format: number }) {
  let out: ReactNode = text
  if (format & BOLD) out = <strong>{out}</strong>
  if (format & ITALIC) out = <em>{out}</em>
  if (format & STRIKETHROUGH) out = <s>{out}</s>
  if (format & UNDERLINE) out = <u>{out}</u>
  if (format & CODE) out = <code>{out}</code>
  if (format & SUBSCRIPT) out = <sub>{out}</sub>
  if (format & SUPERSCRIPT) out = <sup>{out}</sup>
  return <>{out}</>
}
