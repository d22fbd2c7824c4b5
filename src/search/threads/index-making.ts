import { ThreadCalls } from '@/platform/threads/thread-calls'

import type { ColumnNode, NamedThing } from '../entry'
import { IndexWriter } from '../index/index-writer'
import { completeIndex, makeIndex } from '../index/schema'
import type { Prepared, PrepareThreadCalls, PrepareThreadData } from './prepare-thread'

/**
 * Longest time for preparing what is written at once, in milliseconds. It runs on while this thread
 * merges words, and hears nothing.
 */
const TIMEOUT = 10 * 60_000

/**
 * An index that is filled from nothing. Another thread prepares the next entries while this one
 * writes those before; nothing that goes between them goes through the main thread.
 */
export class IndexMaking {
  private readonly database
  private readonly writer
  private readonly preparing: ThreadCalls<PrepareThreadCalls>
  /** Written while the next ones are prepared. */
  private prepared: Prepared | null = null

  /**
   * @param file of the new index.
   * @param script of the thread that prepares.
   * @param data what that is given.
   */
  constructor(file: string, script: string, data: PrepareThreadData) {
    this.database = makeIndex(file)
    this.writer = new IndexWriter(this.database)
    this.writer.begin()
    this.preparing = new ThreadCalls({ file: script, data, maxWaiting: 1, timeout: TIMEOUT })
    // What goes wrong now goes wrong again where it is waited for.
    this.preparing.call('open').catch(() => {})
  }

  setLabels(columns: ColumnNode[], departments: NamedThing[]): void {
    this.writer.setColumns(columns)
    this.writer.setDepartments(departments)
  }

  /**
   * @param put lists of entries, each as `serialize` of `node:v8` makes it: they are only passed on.
   * @returns how many entries are written; the last of these are so with the next ones.
   */
  async add(put: Uint8Array[]): Promise<number> {
    let preparing = this.preparing.call('take', put)
    for (;;) {
      preparing.catch(() => {}) // thrown where it is awaited, if nothing else is before
      this.writePrepared()
      this.prepared = await preparing
      if (this.prepared.isLast) return this.writer.count()
      preparing = this.preparing.call('next')
    }
  }

  /** Makes the index ready to be asked. */
  async complete(): Promise<void> {
    this.writePrepared()
    this.writer.spell(await this.preparing.call('spellings'))
    await this.endPreparing()
    this.writer.commit()
    completeIndex(this.database)
  }

  /** Says what the index reflects, and closes it. */
  finish(position: number, source: string): void {
    this.writer.transaction(() => {
      this.writer.setFact('source', source)
      this.writer.setPosition(position)
    })
    this.database.close()
  }

  /** Lets go of what will not be finished. */
  async end(): Promise<void> {
    await this.preparing.end()
    this.database.close()
  }

  private writePrepared(): void {
    const { prepared } = this
    this.prepared = null
    if (!prepared) return
    for (const [name, reading] of prepared.readings) this.writer.presetFileReading(name, reading)
    for (const entry of prepared.entries) this.writer.putPrepared(entry)
    this.writer.spell(prepared.spellings)
  }

  /** Nobody else may have the old index open when the new one takes its place. */
  private async endPreparing(): Promise<void> {
    await this.preparing.call('close')
    await this.preparing.end()
  }
}
