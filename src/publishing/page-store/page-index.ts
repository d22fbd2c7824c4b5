import type { NodeState } from '../projections/node-state'
import { type Page, sha256Of, sizeOf } from './page'

/** What the index knows of a stored page. */
export interface PageRow {
  path: string
  contentType: string
  sha256: string
  /** Over all forms, to find a file that somebody changed. */
  filesSha256: string
  size: number
  modified: number
  /** 0 fresh; else it must be rendered again: {@link URGENT} first, then the higher ones. */
  stale: number
  tags: string[]
}

export const URGENT = 1
export const LATER = 2
/** Asked for by the operator: however many, each is rendered. */
export const ORDERED = 3

/**
 * Which pages are stored, and by which tags they are found again: a change touches the pages that
 * depend on it and looks at no others.
 */
export class PageIndex {
  constructor(private readonly state: NodeState) {}

  get(path: string): PageRow | null {
    const row = this.database.prepare('SELECT * FROM pages WHERE path = ?').get(path) as
      StoredRow | undefined
    return row ? { ...row, ...namesOf(row), tags: this.tagNames(row.tags) } : null
  }

  /** Stores or replaces a page, fresh. Unchanged bytes keep the time they were first rendered. */
  put(page: Page): PageRow {
    return this.state.transaction(() => {
      const known = this.get(page.path)
      const modified = known?.sha256 === page.sha256 ? known.modified : page.modified
      const filesSha256 = sha256Of(page.identity, page.gzip, page.brotli)
      const tagIds = this.tagIds(page.tags)
      // Before the row gets its new ones.
      const linked = known ? this.storedTagIds(known) : []
      const { id } = this.database
        .prepare(
          `INSERT INTO pages
             (path, content_type, sha256, files_sha256, size, modified, stale, used, tags)
           VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)
           ON CONFLICT (path) DO UPDATE SET content_type = excluded.content_type,
             sha256 = excluded.sha256, files_sha256 = excluded.files_sha256,
             size = excluded.size, modified = excluded.modified, stale = 0, tags = excluded.tags
           RETURNING id`,
        )
        .get(
          page.path,
          page.contentType,
          page.sha256,
          filesSha256,
          sizeOf(page),
          modified,
          Date.now(),
          JSON.stringify(tagIds),
        ) as { id: number }
      this.link(id, linked, tagIds)
      const { path, contentType, sha256, tags } = page
      return {
        path,
        contentType,
        sha256,
        filesSha256,
        size: sizeOf(page),
        modified,
        stale: 0,
        tags,
      }
    })
  }

  /** Stored pages that depend on one of the tags. */
  pathsOf(tags: string[]): string[] {
    if (tags.length === 0) return []
    const rows = this.database
      .prepare(
        `SELECT DISTINCT pages.path FROM tags
         JOIN page_tags ON page_tags.tag = tags.id JOIN pages ON pages.id = page_tags.page
         WHERE tags.name IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(tags)) as { path: string }[]
    return rows.map(({ path }) => path)
  }

  /** Marks pages to be rendered again; one that is more urgent already stays so. */
  mark(paths: string[], priorityOf: (path: string) => number): void {
    const mark = this.database.prepare(
      'UPDATE pages SET stale = CASE stale WHEN 0 THEN ? ELSE min(stale, ?) END WHERE path = ?',
    )
    this.state.transaction(() => {
      for (const path of paths) mark.run(priorityOf(path), priorityOf(path), path)
    })
  }

  /** Marks one page, if it is stored. */
  markPathStale(path: string, priority: number): void {
    this.database.prepare('UPDATE pages SET stale = ? WHERE path = ?').run(priority, path)
  }

  /** Wants these pages rendered, also those that were never stored: they get a row without bytes. */
  order(paths: string[], priority: number): void {
    const insert = this.database.prepare(
      `INSERT INTO pages
         (path, content_type, sha256, files_sha256, size, modified, stale, used, tags)
       VALUES (?, '', '', '', 0, 0, ?, 0, '[]')
       ON CONFLICT (path) DO UPDATE SET
         stale = CASE stale WHEN 0 THEN excluded.stale ELSE min(stale, excluded.stale) END`,
    )
    this.state.transaction(() => {
      for (const path of paths) insert.run(path, priority)
    })
  }

  markAllStale(): void {
    this.database.prepare(`UPDATE pages SET stale = ${LATER} WHERE stale = 0`).run()
  }

  /** Paths of pages to be rendered again, the most urgent and most used first. */
  stale(limit: number, { from, to } = { from: URGENT, to: ORDERED }): string[] {
    const rows = this.database
      .prepare(
        `SELECT path FROM pages WHERE stale BETWEEN ? AND ? AND stale > 0
         ORDER BY stale, used DESC LIMIT ?`,
      )
      .all(from, to, limit)
    return (rows as { path: string }[]).map(({ path }) => path)
  }

  /** Paths of pages that are not worth rendering again now, the least used first. */
  leastUsedStale(limit: number): string[] {
    const rows = this.database
      .prepare(`SELECT path FROM pages WHERE stale = ${LATER} ORDER BY used LIMIT ?`)
      .all(limit)
    return (rows as { path: string }[]).map(({ path }) => path)
  }

  leastUsed(limit: number): { path: string; size: number }[] {
    const rows = this.database.prepare('SELECT path, size FROM pages ORDER BY used LIMIT ?')
    return rows.all(limit) as { path: string; size: number }[]
  }

  /** Stored paths that begin with a prefix, which ends in a slash. */
  below(prefix: string): string[] {
    const end = `${prefix.slice(0, -1)}0`
    const rows = this.database
      .prepare('SELECT path FROM pages WHERE path >= ? AND path < ? ORDER BY path')
      .all(prefix, end)
    return (rows as { path: string }[]).map(({ path }) => path)
  }

  /** Stored paths behind one, in order: to walk over all of them without holding them all. */
  pathsAfter(path: string, limit: number): string[] {
    const rows = this.database
      .prepare('SELECT path FROM pages WHERE path > ? ORDER BY path LIMIT ?')
      .all(path, limit)
    return (rows as { path: string }[]).map(({ path: each }) => each)
  }

  /** Notes that somebody asked for the page. */
  touch(path: string): void {
    this.database.prepare('UPDATE pages SET used = ? WHERE path = ?').run(Date.now(), path)
  }

  remove(path: string): void {
    const row = this.database.prepare('SELECT id, tags FROM pages WHERE path = ?').get(path)
    if (!row) return
    const { id, tags } = row as { id: number; tags: string }
    this.link(id, JSON.parse(tags) as number[], [])
    this.database.prepare('DELETE FROM pages WHERE id = ?').run(id)
  }

  totals(): { pages: number; bytes: number; stale: number } {
    const row = this.database
      .prepare('SELECT count(*) AS pages, coalesce(sum(size), 0) AS bytes FROM pages')
      .get() as { pages: number; bytes: number }
    return { ...row, stale: this.staleCount() }
  }

  /** Stale pages up to a priority. */
  staleCount(priority: number = ORDERED): number {
    const row = this.database
      .prepare('SELECT count(*) AS count FROM pages WHERE stale > 0 AND stale <= ?')
      .get(priority)
    return (row as { count: number }).count
  }

  private link(page: number, before: number[], after: number[]): void {
    const was = new Set(before)
    const is = new Set(after)
    const add = this.database.prepare('INSERT OR IGNORE INTO page_tags (tag, page) VALUES (?, ?)')
    const drop = this.database.prepare('DELETE FROM page_tags WHERE tag = ? AND page = ?')
    for (const tag of is) if (!was.has(tag)) add.run(tag, page)
    for (const tag of was) if (!is.has(tag)) drop.run(tag, page)
  }

  private tagIds(names: string[]): number[] {
    const insert = this.database.prepare('INSERT OR IGNORE INTO tags (name) VALUES (?)')
    const find = this.database.prepare('SELECT id FROM tags WHERE name = ?')
    return names.map((name) => {
      const known = find.get(name) as { id: number } | undefined
      if (known) return known.id
      insert.run(name)
      return (find.get(name) as { id: number }).id
    })
  }

  private tagNames(ids: string): string[] {
    const rows = this.database
      .prepare('SELECT name FROM tags WHERE id IN (SELECT value FROM json_each(?))')
      .all(ids)
    return (rows as { name: string }[]).map(({ name }) => name)
  }

  private storedTagIds({ path }: { path: string }): number[] {
    const row = this.database.prepare('SELECT tags FROM pages WHERE path = ?').get(path)
    return JSON.parse((row as { tags: string }).tags) as number[]
  }

  private get database() {
    return this.state.database
  }
}

interface StoredRow extends Pick<PageRow, 'path' | 'sha256' | 'size' | 'modified' | 'stale'> {
  content_type: string
  files_sha256: string
  /** JSON list of tag ids. */
  tags: string
}

function namesOf(row: StoredRow): Pick<PageRow, 'contentType' | 'filesSha256'> {
  return { contentType: row.content_type, filesSha256: row.files_sha256 }
}
