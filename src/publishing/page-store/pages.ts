import { LRUCache } from 'lru-cache'

import { logger } from '@/platform/logger'

import type { RenderedPage } from '../renderer/renderer'
import { fileNameOf } from './file-name'
import { Invalidations } from './invalidations'
import { type Page, pageOf, sha256Of, sizeOf } from './page'
import type { PageFiles } from './page-files'
import { LATER, type PageIndex, type PageRow } from './page-index'

/** What an address answers: a page of the store, or what is never stored (301, 404, 410). */
export type Answer =
  { kind: 'page'; page: Page } | { kind: 'other'; answer: Omit<RenderedPage, 'tags'> }

export interface PagesOptions {
  render: (path: string) => Promise<RenderedPage>
  index: PageIndex
  files: PageFiles
  /** Bytes of pages held in memory. */
  memoryBytes: number
  /** Bytes of pages held on disk. */
  diskBytes: number
}

/** A visitor waits this long for a page that is being rendered anew before the old one is sent. */
const STALE_PATIENCE = 3000

/** Renders of one page that a change has overtaken, before the result is sent without being kept. */
const MAX_RACES = 5

/** Answers at addresses without a page are remembered until the next change, in bytes. */
const OTHER_BYTES = 8 * 1024 * 1024

/**
 * The page store: memory over files over the renderer. What it hands out was rendered from content
 * that no known change has overtaken, except when rendering fails: then the old bytes are better
 * than none.
 */
export class Pages {
  readonly invalidations = new Invalidations()
  private readonly memory: LRUCache<string, Page>
  private readonly others: LRUCache<string, Omit<RenderedPage, 'tags'>>
  private readonly flights = new Map<string, Promise<Answer>>()
  private diskBytes: number
  private diskError: string | null = null
  /** Pages known to be old though the index could not be told so: its disk is full, say. */
  private readonly distrusted = new Set<string>()
  private readonly failing = new Map<string, string>()

  readonly index: PageIndex

  constructor(private readonly options: PagesOptions) {
    this.index = options.index
    this.memory = new LRUCache({
      maxSize: options.memoryBytes,
      sizeCalculation: (page) => sizeOf(page) + 2000,
      dispose: (_, path, reason) => {
        // What visitors ask for is not what makes room on disk.
        if (reason === 'evict') this.index.touch(path)
      },
    })
    this.others = new LRUCache({
      maxSize: OTHER_BYTES,
      sizeCalculation: ({ body }) => body.length + 500,
    })
    this.diskBytes = this.index.totals().bytes
  }

  /** A page that is in memory and fresh: for the road that must be short. */
  hot(path: string): Page | undefined {
    return this.memory.get(path)
  }

  /**
   * The answer at a canonical public path.
   * @throws what the renderer throws, when there are no old bytes either.
   */
  async get(path: string): Promise<Answer> {
    const hot = this.memory.get(path)
    if (hot) return { kind: 'page', page: hot }
    const row = this.index.get(path)
    if (row) {
      const isOld = row.stale > 0 || this.distrusted.has(path)
      const kept = isOld ? await this.renewed(row) : await this.fromFiles(row)
      if (kept) return kept
    }
    const other = this.others.get(path)
    return other ? { kind: 'other', answer: other } : this.render(path)
  }

  /** Renders a page, once however many ask; every caller gets content of the time of its call. */
  render(path: string): Promise<Answer> {
    const running = this.flights.get(path)
    if (running) return running
    const flight = this.renderUntilFresh(path).finally(() => this.flights.delete(path))
    this.flights.set(path, flight)
    return flight
  }

  /** Takes a page out of everybody's sight, whatever the index's disk has room for. */
  hide(path: string): void {
    this.memory.delete(path)
    this.options.files.remove(path)
  }

  /** Forgets a page at once: its files first, so that no web server finds them. */
  drop(path: string): void {
    this.hide(path)
    const row = this.index.get(path)
    if (!row) return
    this.index.remove(path)
    this.diskBytes -= row.size
  }

  /** Pages that depend on these tags are to be rendered again. @returns their paths. */
  markStale(tags: string[], priorityOf: (path: string) => number): string[] {
    this.invalidations.raise(tags)
    this.others.clear()
    const paths = this.index.pathsOf(tags)
    for (const path of paths) {
      this.memory.delete(path)
      this.distrusted.add(path)
    }
    // What the disk has no room for is in memory alone, where tags do not find it.
    if (this.diskError !== null) this.memory.clear()
    this.index.mark(paths, priorityOf)
    for (const path of paths) this.distrusted.delete(path)
    return paths
  }

  markAllStale(): void {
    this.memory.clear()
    this.others.clear()
    this.index.markAllStale()
  }

  /** Forgets what is in memory: another process has written to the store. */
  forgetMemory(): void {
    this.memory.clear()
  }

  /** How the store stands, for health page and log. */
  status() {
    return {
      ...this.index.totals(),
      inMemory: this.memory.size,
      diskError: this.diskError,
      failing: [...this.failing].slice(0, 20).map(([path, error]) => ({ path, error })),
    }
  }

  private async renewed(row: PageRow): Promise<Answer | null> {
    const rendering = this.render(row.path)
    const patience = new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), STALE_PATIENCE).unref()
    })
    try {
      const answer = await Promise.race([rendering, patience])
      if (answer) return answer
      rendering.catch(() => {}) // told by `renderUntilFresh`
    } catch (error) {
      const old = await this.fromFiles(row)
      if (!old) throw error
      return old
    }
    return this.fromFiles(row)
  }

  /** `null` when the files are gone or are not what was stored: then it is rendered anew. */
  private async fromFiles(row: PageRow): Promise<Answer | null> {
    if (row.sha256 === '') return null // ordered, not rendered yet
    const bytes = await this.options.files.read(row.path).catch((error: unknown) => {
      logger.error({ err: error, path: row.path, msg: 'A stored page could not be read' })
      return null
    })
    if (!bytes || sha256Of(bytes.identity, bytes.gzip, bytes.brotli) !== row.filesSha256) {
      if (bytes) logger.error({ path: row.path, msg: 'A stored page was changed by somebody' })
      try {
        if (this.index.get(row.path)?.filesSha256 === row.filesSha256) this.drop(row.path)
      } catch (error) {
        this.noteDiskError(error)
      }
      return null
    }
    const { path, contentType, sha256, modified, tags } = row
    const page: Page = { path, contentType, sha256, modified, tags, ...bytes }
    const now = this.index.get(path)
    const isFresh = now?.sha256 === sha256 && now.stale === 0 && !this.distrusted.has(path)
    if (isFresh) this.memory.set(path, page)
    return { kind: 'page', page }
  }

  private async renderUntilFresh(path: string): Promise<Answer> {
    for (let race = 1; ; race++) {
      const render = this.invalidations.begin()
      try {
        const rendered = await this.options.render(path)
        const isPage = rendered.status === 200 && fileNameOf(path) !== null
        const page = isPage ? await pageOf(path, rendered) : null
        this.failing.delete(path)
        if (page && this.invalidations.isFresh(render, page.tags)) {
          return { kind: 'page', page: this.keep(page) }
        }
        if (!page && this.invalidations.isUntouched(render)) return this.keepOther(path, rendered)
        if (race >= MAX_RACES) {
          return page ? { kind: 'page', page } : { kind: 'other', answer: rendered }
        }
      } catch (error) {
        this.failing.set(path, error instanceof Error ? error.message : String(error))
        throw error
      } finally {
        this.invalidations.end(render)
      }
    }
  }

  private keep(page: Page): Page {
    const before = this.index.get(page.path)
    try {
      // A row first: files without one would be found by no tag, were the process to end here.
      if (!before) this.index.order([page.path], LATER)
      this.options.files.write(page.path, page)
      const row = this.index.put(page)
      this.diskBytes += row.size - (before?.size ?? 0)
      this.diskError = null
      this.distrusted.delete(page.path)
      const kept = { ...page, modified: row.modified }
      this.memory.set(page.path, kept)
      this.makeRoom()
      return kept
    } catch (error) {
      // Served all the same; nothing half written is left to be served.
      this.noteDiskError(error)
      this.memory.set(page.path, page)
      return page
    }
  }

  /** Remembers an answer that is no page, and forgets the page that was there before. */
  private keepOther(path: string, { status, contentType, location, body }: RenderedPage): Answer {
    this.drop(path)
    const answer = { status, contentType, location, body }
    // Odd statuses (a column that does not exist in a feed) are remembered like the usual ones.
    this.others.set(path, answer)
    return { kind: 'other', answer }
  }

  /** Pages that are in memory are asked for now; they go only when nothing else is left. */
  private makeRoom(): void {
    const spared = new Set<string>()
    while (this.diskBytes > this.options.diskBytes) {
      const victims = this.index.leastUsed(50)
      if (victims.length === 0) return
      for (const { path } of victims) {
        if (this.diskBytes <= this.options.diskBytes) return
        if (!this.memory.has(path) || spared.has(path)) this.drop(path)
        else {
          spared.add(path)
          this.index.touch(path)
        }
      }
    }
  }

  private noteDiskError(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    if (message !== this.diskError) {
      logger.error({
        err: error,
        msg: 'Pages cannot be stored; they are rendered for each visitor',
      })
    }
    this.diskError = message
  }
}
