import { logger } from '@/platform/logger'

import type { FileReading } from './index/file-readings'
import type { FileTexts } from './file-text/file-texts'
import type { SearchIndex } from './search-index'

/** Wait before a file that could not be read for an outer reason is tried again, in milliseconds. */
const RETRY = 30_000

/** Files that are asked for at once. */
const BATCH = 50

/** Reads the texts of attached files behind the index: an article is found before its files are. */
export class AttachedFiles {
  private running: Promise<void> | null = null
  private isWokenAgain = false
  private isEnded = false
  private retry: NodeJS.Timeout | null = null

  /** @param fileAt where the file of a name lies. */
  constructor(
    private readonly index: SearchIndex,
    private readonly texts: FileTexts,
    private readonly fileAt: (name: string) => string,
  ) {}

  /** Reads every file that waits; returns at once. */
  wake(): void {
    this.isWokenAgain = true
    if (this.isEnded) return
    this.running ??= this.run().finally(() => {
      this.running = null
      // Woken while the thread was being ended.
      if (this.isWokenAgain) this.wake()
    })
  }

  async end(): Promise<void> {
    this.isEnded = true
    if (this.retry) clearTimeout(this.retry)
    await this.texts.end()
    await this.running
  }

  /** Never throws. */
  private async run(): Promise<void> {
    try {
      while (this.isWokenAgain && !this.isEnded) {
        this.isWokenAgain = false
        await this.readAll()
      }
      if (!this.isEnded) await this.texts.rest()
    } catch (error) {
      this.later(error, null)
    }
  }

  private async readAll(): Promise<void> {
    const failed = new Set<string>()
    while (!this.isEnded && this.index.status.unreadFiles > failed.size) {
      const { generation } = this.index
      const names = await this.index.write(generation, 'unreadFiles', BATCH + failed.size)
      const next = names.filter((name) => !failed.has(name))
      if (next.length === 0) return
      for (const name of next) {
        if (this.isEnded) return
        if (!(await this.read(generation, name))) failed.add(name)
      }
    }
  }

  /** What fails for an outer reason waits for its next turn, and does not hold up the others. */
  private async read(generation: number, name: string): Promise<boolean> {
    try {
      const reading = await this.readingOf(name)
      await this.index.write(generation, 'setFileReading', name, reading)
      return true
    } catch (error) {
      this.later(error, name)
      return false
    }
  }

  private async readingOf(name: string): Promise<FileReading> {
    try {
      const found = await this.texts.read(this.fileAt(name), name)
      return { text: found.text, fault: found.text === null ? found.reason : null }
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!isMissing) throw error
      logger.error({ file: name, msg: 'An attached file is missing' })
      return { text: null, fault: 'missing' }
    }
  }

  private later(error: unknown, file: string | null): void {
    if (this.isEnded) return
    const isExchanged = error instanceof Error && error.name === 'IndexExchanged'
    // The index that took its place wakes this by itself.
    if (isExchanged) return
    logger.error({ err: error, file, msg: 'The text of a file could not be read' })
    if (this.retry) clearTimeout(this.retry)
    this.retry = setTimeout(() => this.wake(), RETRY).unref()
  }
}
