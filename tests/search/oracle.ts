/**
 * What a search has to find, by a definition that is plain and slow: everything normalised, each
 * term looked up with `includes`. It shares no code with the search that it judges.
 */
import { Converter } from 'opencc-js/t2cn'
import type { Entry } from '@/search/entry'

/** Texts of files by their names. */
export type FileTexts = ReadonlyMap<string, string>

const simplify = Converter({ from: 't', to: 'cn' })
const simplified = new Map<string, string>()

/** NFKC, lower case, traditional to simplified character by character. */
export function normalise(text: string): string {
  let normal = ''
  for (const character of text.normalize('NFKC').toLowerCase()) {
    let simple = simplified.get(character)
    if (simple === undefined) {
      simple = simplify(character)
      simplified.set(character, simple)
    }
    normal += simple
  }
  return normal
}

/** Normalised terms: what stands between two quotes as one, the rest cut at spaces. */
export function termsOf(query: string): string[] {
  const pieces = normalise(query).split(/["“”「」『』]/u)
  return pieces
    .flatMap((piece, at) => (at % 2 === 1 && at < pieces.length - 1 ? [piece] : piece.split(' ')))
    .map((term) => term.trim())
    .filter((term) => term !== '')
}

/** Entries by their normalised texts; each is normalised once. */
export class Oracle {
  private readonly texts: { entry: Entry; must: string[]; may: string[] }[]

  constructor(entries: Iterable<Entry>, files: FileTexts) {
    this.texts = Array.from(entries, (entry) => {
      const { title, subtitle, body, names, source } = entry
      const must = [title, subtitle ?? '', body, ...names]
      for (const { name } of entry.files) must.push(files.get(name) ?? '')
      const may = [source ?? '', ...entry.files.flatMap((file) => [file.name, file.title])]
      return { entry, must: must.map(normalise), may: may.map(normalise) }
    })
  }

  /** Entries whose title, subtitle, body, names or files' texts hold every term. */
  expected(query: string): Entry[] {
    return this.holding(query, ({ must }) => must)
  }

  /** What may be found beside it: the words stand in the source or in a file's title. */
  allowed(query: string): Entry[] {
    return this.holding(query, ({ must, may }) => [...must, ...may])
  }

  /** True when any text holds this, once normalised. */
  holds(piece: string): boolean {
    const normal = normalise(piece)
    return this.texts.some(({ must }) => must.some((text) => text.includes(normal)))
  }

  private holding(query: string, parts: (text: { must: string[]; may: string[] }) => string[]) {
    const terms = termsOf(query)
    if (terms.length === 0) return []
    return this.texts
      .filter((text) => terms.every((term) => parts(text).some((part) => part.includes(term))))
      .map(({ entry }) => entry)
  }
}
