import { stat } from 'node:fs/promises'
import path from 'node:path'
import { serialize } from 'node:v8'

import { logger } from '@/platform/logger'
import { ThreadCalls } from '@/platform/threads/thread-calls'

import type { Entry } from './entry'
import { isDamage } from './index/schema'
import type { SearchSource } from './source'
import type { IndexState, IndexThreadCalls } from './threads/index-thread'
import type { QueryThreadCalls } from './threads/query-thread'

/** Name of the index in the data folder. */
const INDEX_FILE = 'search.db'

/** Longest time for a search, waiting included, in milliseconds. */
const QUERY_TIMEOUT = 2000

/** Searches that wait for the one under way. */
const MAX_WAITING = 40

/** Longest time for one write, in milliseconds: some hundred entries, or the end of a new index. */
const WRITE_TIMEOUT = 10 * 60_000

/** How often it is asked whether the file is still the one that is open, in milliseconds. */
const CHECK = 1000

/** Waits before a new index is tried again, in milliseconds; the last one repeats. */
const RETRY_WAITS = [1000, 5000, 15_000, 60_000]

/** Entries that are handed to the writing thread at once, at least. */
const GATHERED = 2000

/** What the index is fitted to: the database that the content comes from, and its log. */
export interface IndexSubject {
  source: SearchSource
  /** Name of the database. */
  database: string
  /** Number of the last change. */
  head: () => Promise<number>
}

/** A call of the writing thread whose first argument says which index is meant. */
type Write = {
  [Name in keyof IndexThreadCalls]: IndexThreadCalls[Name] extends (
    generation: number,
    ...args: infer Args
  ) => infer Result
    ? (...args: Args) => Result
    : never
}

/**
 * The index file of this node and its two threads: one that writes, one that answers. Makes the
 * index when it is missing, damaged, of another format or of another database, beside the one that
 * goes on answering.
 */
export class SearchIndex {
  readonly file: string
  readonly queries: ThreadCalls<QueryThreadCalls>
  private readonly writes: ThreadCalls<IndexThreadCalls>
  private state: IndexState | null = null
  private seen: { inode: number; size: number } | null = null
  private making: Promise<boolean> | null = null
  private written: number | null = null
  private failure: string | null = null
  private timer: NodeJS.Timeout | null = null
  private isEnded = false

  /**
   * @param threads folder of the compiled threads.
   * @param onOpen told each time that an index begins to answer.
   */
  constructor(
    folder: string,
    threads: string,
    private readonly subject: IndexSubject,
    private readonly onOpen: () => void,
  ) {
    this.file = path.join(folder, INDEX_FILE)
    this.queries = new ThreadCalls({
      file: path.join(threads, 'search-query.mjs'),
      data: { file: this.file, kinds: subject.source.kinds },
      maxWaiting: MAX_WAITING,
      timeout: QUERY_TIMEOUT,
      isReplacedAtOnce: true,
    })
    this.writes = new ThreadCalls({
      file: path.join(threads, 'search-index.mjs'),
      data: { file: this.file, preparing: path.join(threads, 'search-prepare.mjs') },
      maxWaiting: 1000,
      timeout: WRITE_TIMEOUT,
    })
  }

  /** Opens the index that is there, or begins to make one. Never throws. */
  async open(): Promise<void> {
    try {
      const state = await this.writes.call('open')
      if (!(await this.isOurs(state))) {
        await this.writes.call('drop', state.generation)
        throw new Error('it is of another database, or of a later state of this one')
      }
      await this.takeOver(state)
    } catch (error) {
      logger.info({ reason: messageOf(error), msg: 'The search index is made anew' })
      void this.make()
    }
    this.timer = setInterval(() => void this.check(), CHECK)
    this.timer.unref()
  }

  async end(): Promise<void> {
    this.isEnded = true
    if (this.timer) clearInterval(this.timer)
    if (this.state) await this.writes.call('close').catch(() => {})
    await Promise.all([this.queries.end(), this.writes.end()])
  }

  /** The index can answer and be written to. */
  get isOpen(): boolean {
    return this.state !== null
  }

  /** Names the index that is open: work that began with one must not end with another. */
  get generation(): number {
    return this.state?.generation ?? 0
  }

  get status() {
    const { state, written, failure } = this
    return {
      isOpen: state !== null,
      entries: state?.entries ?? 0,
      unreadFiles: state?.unreadFiles ?? 0,
      position: state?.position ?? 0,
      written,
      failure,
    }
  }

  /**
   * One write to the index, or a question to its writer.
   * @param generation of the index that is meant.
   * @throws {Error} with the name `IndexExchanged` when that is open no more; what SQLite said.
   */
  async write<Name extends keyof Write>(
    generation: number,
    name: Name,
    ...args: Parameters<Write[Name]>
  ): Promise<Awaited<ReturnType<Write[Name]>>> {
    try {
      const answer: unknown = await this.writes.call(name, ...([generation, ...args] as never))
      if (isState(answer) && this.state?.generation === answer.generation) this.state = answer
      return answer as never
    } catch (error) {
      this.heed(error)
      throw error
    }
  }

  /** Makes the index anew if the file turns out to be broken. */
  heed(error: unknown): void {
    if (!isDamage(error) || !this.state || this.isEnded) return
    logger.error({ err: error, msg: 'The search index is damaged and is made anew' })
    this.giveUp()
    void this.make()
  }

  /**
   * Makes a new index beside the one that answers. Never throws.
   * @returns true once it is in place, false when the process ended before.
   */
  make(): Promise<boolean> {
    this.making ??= this.tryUntilMade().finally(() => (this.making = null))
    return this.making
  }

  private async isOurs({ source, position }: IndexState): Promise<boolean> {
    if (source !== this.subject.database) return false
    try {
      return position <= (await this.subject.head())
    } catch (error) {
      // The database is away; the index is good until it says otherwise.
      logger.warn({ err: error, msg: 'The search index could not be compared with the log' })
      return true
    }
  }

  private async tryUntilMade(): Promise<boolean> {
    for (let tries = 0; !this.isEnded; tries++) {
      try {
        await this.makeOnce()
        this.failure = null
        return true
      } catch (error) {
        if (this.isEnded) break
        this.failure = messageOf(error)
        logger.error({ err: error, msg: 'The search index could not be made; it is tried again' })
        await this.writes.call('abandon').catch(() => {})
        const wait = RETRY_WAITS[Math.min(tries, RETRY_WAITS.length - 1)] ?? 0
        await new Promise((resolve) => setTimeout(resolve, wait).unref())
      } finally {
        this.written = null
      }
    }
    return false
  }

  private async makeOnce(): Promise<void> {
    const { source, head } = this.subject
    const start = performance.now()
    this.written = 0
    // What changes from here on comes again through the log.
    const position = await head()
    await this.writes.call('begin', await source.columns(), await source.departments())
    let adding: Promise<number> | null = null
    for await (const put of gathered(source.all())) {
      // One batch is read while the one before is written.
      this.written = (await adding) ?? 0
      adding = this.writes.call('add', put)
      adding.catch(() => {}) // thrown where it is awaited
    }
    this.written = (await adding) ?? 0
    await this.writes.call('complete')
    await this.takeOver(await this.exchange(position))
    const seconds = Number(((performance.now() - start) / 1000).toFixed(1))
    logger.info({ entries: this.status.entries, seconds, msg: 'The search index was made' })
  }

  /** Nobody may have the old file open while the new one takes its name. */
  private async exchange(position: number): Promise<IndexState> {
    try {
      return await this.queries.alone('close', () =>
        this.writes.call('finish', position, this.subject.database),
      )
    } catch (error) {
      this.state = null
      throw error
    }
  }

  /** Opened for questions at once: not in the first visitor's time, nor when the file is gone. */
  private async takeOver(state: IndexState): Promise<void> {
    await this.queries.call('open')
    this.seen = await this.look()
    this.state = state
    this.onOpen()
  }

  private async look(): Promise<{ inode: number; size: number } | null> {
    const found = await stat(this.file).catch(() => null)
    return found && { inode: found.ino, size: found.size }
  }

  /** Neither asks nor writes any more what is open now. */
  private giveUp(): void {
    const { generation } = this
    this.state = null
    this.queries
      .alone('close', () => this.writes.call('drop', generation))
      .catch((error: unknown) => {
        if (!this.isEnded) logger.warn({ err: error, msg: 'The old search index stayed open' })
      })
  }

  /** Somebody may remove, exchange or cut the file under us; SQLite would notice late or never. */
  private async check(): Promise<void> {
    if (!this.state || this.making) return
    const [before, now] = [this.seen, await this.look()]
    // Meanwhile another one may have been made.
    if (!this.state || this.making || before !== this.seen) return
    if (now?.inode !== before?.inode) {
      // What is open goes on answering; it has no name any more.
      logger.error({ msg: 'The search index was removed or exchanged; it is made anew' })
      await this.make()
    } else if (now && before && now.size < before.size) {
      // It only ever grows. What is left of it must not be asked.
      logger.error({ msg: 'The search index was cut short; it is made anew' })
      this.giveUp()
      await this.make()
    } else {
      this.seen = now
    }
  }
}

/**
 * Larger batches: within one, entries are written in the order of time, which saves merging. They
 * become bytes batch by batch: pages need not wait for thousands.
 */
async function* gathered(batches: AsyncIterable<Entry[]>): AsyncGenerator<Uint8Array[]> {
  let some: Uint8Array[] = []
  let entries = 0
  for await (const batch of batches) {
    some.push(serialize(batch))
    entries += batch.length
    if (entries < GATHERED) continue
    yield some
    some = []
    entries = 0
  }
  if (some.length > 0) yield some
}

function isState(answer: unknown): answer is IndexState {
  return typeof answer === 'object' && answer !== null && 'generation' in answer
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
