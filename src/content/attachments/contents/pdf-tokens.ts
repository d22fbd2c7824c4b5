/** A piece of a PDF's syntax. Texts in brackets are passed over. */
export type PdfToken =
  /** A name, decoded: `/J#53` is `JS`. */
  | { kind: 'name'; text: string }
  | { kind: 'mark'; text: string }
  | { kind: 'number'; value: number }
  /** `obj`, `endobj`, `R`, `trailer`, `true` … */
  | { kind: 'word'; text: string }
  /** Bytes of a stream, packed as they are. */
  | { kind: 'stream'; bytes: Buffer }

const STREAM_END = Buffer.from('endstream')
/** Longer texts in brackets are none: a bracket that nothing closes would hide the rest. */
const MAX_STRING = 1024 * 1024
const MAX_WORD = 64

const BLANKS = Buffer.from('\0\t\n\f\r ')
const DELIMITERS = Buffer.from('()<>[]{}/%')
const code = (sign: string): number => sign.charCodeAt(0)
const RETURN = code('\r')
const NEWLINE = code('\n')
const BACKSLASH = code('\\')
const OPEN = code('(')
const CLOSE = code(')')
const LESS = code('<')
const MORE = code('>')

interface Step {
  /** Where it goes on. */
  next: number
  token: PdfToken | null
}

/** Reads a PDF from its first byte to its last, whatever its table of contents says. */
export function* pdfTokens(bytes: Buffer): Generator<PdfToken> {
  for (let at = 0; at < bytes.length;) {
    const { next, token } = stepAt(bytes, at)
    if (token) yield token
    at = next
  }
}

function stepAt(bytes: Buffer, at: number): Step {
  const byte = bytes[at] ?? 0
  if (BLANKS.includes(byte)) return { next: at + 1, token: null }
  switch (String.fromCharCode(byte)) {
    case '%':
      return { next: lineEnd(bytes, at), token: null }
    case '/':
      return nameAt(bytes, at)
    case '(':
      return { next: stringEnd(bytes, at), token: null }
    case '[':
    case ']':
      return { next: at + 1, token: { kind: 'mark', text: String.fromCharCode(byte) } }
    case '<':
      if (bytes[at + 1] === LESS) return { next: at + 2, token: { kind: 'mark', text: '<<' } }
      return { next: hexEnd(bytes, at), token: null }
    case '>':
      if (bytes[at + 1] === MORE) return { next: at + 2, token: { kind: 'mark', text: '>>' } }
      return { next: at + 1, token: null }
    default:
      return DELIMITERS.includes(byte) ? { next: at + 1, token: null } : wordAt(bytes, at)
  }
}

function nameAt(bytes: Buffer, at: number): Step {
  const next = wordEnd(bytes, at + 1)
  const written = bytes.toString('latin1', at + 1, next)
  const text = written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return { next, token: { kind: 'name', text } }
}

function wordAt(bytes: Buffer, at: number): Step {
  const next = wordEnd(bytes, at)
  const text = bytes.toString('latin1', at, Math.min(next, at + MAX_WORD))
  if (text === 'stream') return streamAt(bytes, next)
  if (/^\d+$/.test(text)) return { next, token: { kind: 'number', value: Number(text) } }
  return { next, token: { kind: 'word', text } }
}

/** Without an end it is no stream, and what comes is looked at. */
function streamAt(bytes: Buffer, at: number): Step {
  const end = bytes.indexOf(STREAM_END, at)
  if (end === -1) return { next: at, token: null }
  let start = at
  if (bytes[start] === RETURN) start++
  if (bytes[start] === NEWLINE) start++
  const token: PdfToken = { kind: 'stream', bytes: bytes.subarray(start, end) }
  return { next: end + STREAM_END.length, token }
}

function lineEnd(bytes: Buffer, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== NEWLINE && bytes[at] !== RETURN) at++
  return at
}

function wordEnd(bytes: Buffer, start: number): number {
  let at = start
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (BLANKS.includes(byte) || DELIMITERS.includes(byte)) break
  }
  return at
}

/** Behind the bracket that closes the one here; right behind this one when none does. */
function stringEnd(bytes: Buffer, start: number): number {
  let depth = 0
  const last = Math.min(bytes.length, start + MAX_STRING)
  for (let at = start; at < last; at++) {
    const byte = bytes[at]
    if (byte === BACKSLASH) at++
    else if (byte === OPEN) depth++
    else if (byte === CLOSE && --depth === 0) return at + 1
  }
  return start + 1
}

/** Behind a text in hexadecimal digits; right behind the bracket when it is none. */
function hexEnd(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(MORE, start)
  if (end === -1 || end - start > MAX_STRING) return start + 1
  return /^[0-9A-Fa-f\s\0]*$/.test(bytes.toString('latin1', start + 1, end)) ? end + 1 : start + 1
}
