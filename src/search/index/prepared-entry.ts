import type { Entry } from '../entry'
import { fold } from '../language/fold'
import { characterBytes, tokenBytes } from '../language/tokens'

/** Tokens of an entry's columns in the index, each with a space behind it, as UTF-8. */
export type Tokens = Record<
  'title' | 'titleCharacters' | 'names' | 'body' | 'files' | 'characters',
  Uint8Array
>

/** What the index notes of an entry beside its words. */
type Head = Pick<
  Entry,
  'collection' | 'id' | 'kind' | 'at' | 'number' | 'columns' | 'departments' | 'files'
>

/** An entry with all that can be made of it without the index that it is written to. */
export interface PreparedEntry extends Head {
  /** The whole entry as JSON. */
  record: string
  tokens: Tokens
}

/** @param filesText titles and text of the entry's files. */
export function prepareEntry(entry: Entry, filesText: string): PreparedEntry {
  const { collection, id, kind, at, number, columns, departments, files } = entry
  const head: Head = { collection, id, kind, at, number, columns, departments, files }
  return { ...head, record: JSON.stringify(entry), tokens: tokensOf(entry, filesText) }
}

/** How much is written for it, in bytes. */
export function sizeOf({ tokens }: PreparedEntry): number {
  return Object.values(tokens).reduce((sum, { length }) => sum + length, 0)
}

function tokensOf(entry: Entry, filesText: string): Tokens {
  const title = fold(entry.title)
  const names = fold([entry.subtitle ?? '', entry.source ?? '', ...entry.names].join('\n'))
  const [body, files] = [fold(entry.body), fold(filesText)]
  return {
    title: tokenBytes(title),
    titleCharacters: characterBytes(title),
    names: tokenBytes(names),
    body: tokenBytes(body),
    files: tokenBytes(files),
    characters: characterBytes(title, names, body, files),
  }
}
