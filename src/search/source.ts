import type { ColumnNode, Entry, NamedThing } from './entry'

/** Names of entries of one collection. */
export interface EntryKeys {
  collection: string
  ids: string[]
}

/**
 * Where entries come from: the kinds of content, read as the public sees them. Kinds register
 * here what they have; the search knows none by name.
 */
export interface SearchSource {
  /** What a reader calls each kind of entry. */
  kinds: Readonly<Record<string, string>>
  /** Collections that have entries. */
  collections: readonly string[]
  /** The entries among these ids that the public sees now. */
  entries: (keys: EntryKeys) => Promise<Entry[]>
  /** Everything the public sees, some hundred at a time. */
  all: () => AsyncIterable<Entry[]>
  /** The tree, in the order the office set. */
  columns: () => Promise<ColumnNode[]>
  departments: () => Promise<NamedThing[]>
  /** Entries that hold words of another document: the articles that name a department, say. */
  naming: (kind: string, id: string) => AsyncIterable<EntryKeys>
  /** Where the file of this name lies. */
  fileAt: (name: string) => string
}
