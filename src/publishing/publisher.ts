import type { Payload } from 'payload'
import path from 'node:path'

import { ChangeLog } from './changes/change-log'
import { contentSource } from './content-source'
import { DatabaseAway } from './page-store/database-away'
import { PageFiles } from './page-store/page-files'
import { LATER, PageIndex } from './page-store/page-index'
import { Pages } from './page-store/pages'
import { PagesProjection } from './page-store/pages-projection'
import { MAX_STALE, Refresher } from './page-store/refresher'
import { StoreWatch } from './page-store/store-watch'
import { LogWatcher } from './projections/log-watcher'
import { NodeState } from './projections/node-state'
import type { Projection } from './projections/projection'
import { ProjectionRunner } from './projections/runner'
import type { RenderedPage } from './renderer/renderer'

export interface PublisherOptions {
  payload: Payload
  /** Everything the portal writes; pages go below it. */
  dataDir: string
  render: (path: string) => Promise<RenderedPage>
  /** False in a command that does nothing but render. */
  isUnhurried?: boolean
  /** Follows the log without rendering: developers' pages are not stored. */
  isIdle?: boolean
  /** Names what renders the pages: another one, and all pages are rendered again. */
  build: string
  memoryBytes: number
  diskBytes: number
  /** Projections besides the pages, which follow in their own time. */
  projections?: (log: ChangeLog) => Projection[]
}

/** Folder of the stored pages, as a web server serves it, below the data folder. */
export const SITE_FOLDER = 'site'

/** How often the process says that it keeps the store, and looks what others did, in milliseconds. */
const OTHERS = 500

/** When the running portal last said that it keeps the store. */
const OWNER_FACT = 'kept-at'

/** A portal that has said nothing for so long is not running, in milliseconds. */
const OWNER_SILENT = 5000

/** For commands: whether a running portal keeps the data of this node. */
export function isKept(state: NodeState): boolean {
  return Date.now() - Number(state.fact(OWNER_FACT) ?? 0) < OWNER_SILENT
}

/**
 * The publishing spine of one process: change log, projections, page store. Opened before the port:
 * from then on no page is sent that an older change has overtaken.
 */
export class Publisher {
  private timer: NodeJS.Timeout | null = null
  private foreignWrites = 0

  private constructor(
    readonly log: ChangeLog,
    readonly pages: Pages,
    readonly files: PageFiles,
    readonly refresher: Refresher,
    readonly runners: ProjectionRunner[],
    readonly watcher: LogWatcher,
    readonly state: NodeState,
    readonly storeWatch: StoreWatch,
    private readonly isIdle: boolean,
  ) {}

  /** Opens the store and brings it up to the log. */
  static async open(options: PublisherOptions): Promise<Publisher> {
    const { payload, dataDir, render, memoryBytes, diskBytes, isIdle = false } = options
    const log = new ChangeLog(payload)
    const state = new NodeState(dataDir)
    const files = new PageFiles(path.join(dataDir, SITE_FOLDER))
    const pages = new Pages({
      // Nobody waits for a database that is known to be away: what is stored is sent at once.
      render: (path) => {
        const error = publisher.watcher.databaseError
        return error === null ? render(path) : Promise.reject(new DatabaseAway(error))
      },
      index: new PageIndex(state),
      files,
      memoryBytes,
      diskBytes,
    })
    const refresher = new Refresher(pages, options.isUnhurried)
    const pagesProjection = new PagesProjection(state, pages, () => {
      if (!isIdle) refresher.wake()
    })
    const prompt = new ProjectionRunner(log, pagesProjection)
    const patient = (options.projections?.(log) ?? []).map(
      (each) => new ProjectionRunner(log, each),
    )
    const watcher = new LogWatcher(log, [prompt], patient)
    const publisher: Publisher = new Publisher(
      log,
      pages,
      files,
      refresher,
      [prompt, ...patient],
      watcher,
      state,
      new StoreWatch(pages, files),
      isIdle,
    )
    await log.number()
    await publisher.fitToContent(await contentSource(payload), options.build)
    await prompt.wake()
    return publisher
  }

  /** Follows the log from now on. */
  start(): void {
    this.watcher.start()
    if (this.isIdle) return
    this.refresher.wake()
    this.storeWatch.start()
    this.foreignWrites = this.state.foreignWrites()
    this.timer = setInterval(() => this.heedOthers(), OTHERS)
  }

  end(): void {
    if (this.timer) clearInterval(this.timer)
    this.storeWatch.end()
    this.watcher.end()
    this.refresher.end()
    this.state.close()
  }

  /** A command of the operator may have removed pages, or ordered some. */
  private heedOthers(): void {
    this.state.setFact(OWNER_FACT, String(Date.now()))
    const writes = this.state.foreignWrites()
    if (writes === this.foreignWrites) return
    this.foreignWrites = writes
    this.pages.forgetMemory()
    this.refresher.wake()
  }

  /**
   * Renders a site whose store is empty before anybody asks, as far as the background work goes: a
   * page that is stored is served with the database away, too.
   */
  async warm(paths: AsyncIterable<string>): Promise<void> {
    if (this.pages.status().pages > 0) return
    const first: string[] = []
    for await (const path of paths) {
      if (first.push(path) >= MAX_STALE) break
    }
    this.pages.index.order(first, LATER)
    this.refresher.wake()
  }

  /** Pages of another database, or of a backup older than they are, must not be sent. */
  private async fitToContent(source: string, build: string): Promise<void> {
    const head = await this.log.head()
    const isOther = this.state.fact('source') !== source
    if (isOther || this.state.position('pages') > head) {
      await this.forgetAll()
      this.state.resetPosition('pages', head)
      this.state.setFact('source', source)
    }
    if (this.state.fact('build') !== build) {
      this.pages.markAllStale()
      this.state.setFact('build', build)
    }
  }

  private async forgetAll(): Promise<void> {
    for await (const name of this.files.walk()) {
      if (/\.(html|xml|txt)(\.gz|\.br)?$/.test(name)) this.files.removeFile(name)
    }
    this.state.forgetPages()
    this.pages.forgetMemory()
  }
}
