/**
 * One published thing as the search index holds it. Kinds of content make entries of what the
 * public sees; nothing else ever reaches the index.
 */
export interface Entry {
  /** Slug of its collection: with `id` the key of the entry. */
  collection: string
  id: string
  /** What a reader chooses it by: `dispatch`, `department` …; see `SearchSource.kinds`. */
  kind: string
  title: string
  subtitle: string | null
  /** Text, a line a paragraph, captions among them. */
  body: string
  /** What it is found by beside its text: units, people, document and index numbers, keywords. */
  names: string[]
  source: string | null
  /** ISO time of publication; `null` for what has none, such as a department. */
  at: string | null
  /** Breaks ties of `at`, the higher one being newer. */
  number: number
  /** Home column: gives the trail and, with `path` behind it, the address. */
  column: string | null
  /** Address: behind that of the home column, or whole without one. */
  path: string
  /** Every column that lists it, the home column first. */
  columns: string[]
  /** Departments that published it or appear in it. */
  departments: string[]
  files: EntryFile[]
}

/** A file that belongs to an entry and whose text is searched with it. */
export interface EntryFile {
  /** Name of the stored file, never reused for another content. */
  name: string
  /** What a reader sees. */
  title: string
  href: string
}

/** A column of the tree, for trails and for the filter by column. */
export interface ColumnNode {
  id: string
  title: string
  path: string
}

/** A department, for the filter's labels. */
export interface NamedThing {
  id: string
  title: string
}
