import type { Coding } from './page-headers'

/** Answers for headers seen before: browsers send a handful of different ones. */
const known = new Map<string, Coding>()
const MAX_KNOWN = 200

/** The smallest form that a client takes, by its `Accept-Encoding`. */
export function acceptedCoding(header: string | undefined): Coding {
  if (!header) return 'identity'
  const before = known.get(header)
  if (before) return before
  const coding = parse(header)
  if (known.size < MAX_KNOWN && header.length < 200) known.set(header, coding)
  return coding
}

function parse(header: string): Coding {
  const quality = new Map<string, number>()
  for (const part of header.slice(0, 1000).toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
    const q = parameters.find((each) => each.startsWith('q='))
    const value = q ? Number(q.slice(2)) : 1
    quality.set(name, Number.isFinite(value) ? value : 0)
  }
  const accepts = (name: string) => (quality.get(name) ?? quality.get('*') ?? 0) > 0
  if (accepts('br')) return 'brotli'
  return accepts('gzip') || accepts('x-gzip') ? 'gzip' : 'identity'
}
