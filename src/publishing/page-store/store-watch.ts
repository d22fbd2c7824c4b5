import { logger } from '@/platform/logger'

import type { PageFiles } from './page-files'
import type { Pages } from './pages'
import { checkStore, restore } from './store-check'

/** Rest between batches of fifty pages, in milliseconds: some hundred pages a second at most. */
const REST = 250

/** Rest between two rounds, in milliseconds. */
const PAUSE = 10_000

/** Goes round the stored files as long as the portal runs; what was tampered with is put right. */
export class StoreWatch {
  private isEnded = false
  private timer: NodeJS.Timeout | null = null
  private found = 0

  constructor(
    private readonly pages: Pages,
    private readonly files: PageFiles,
  ) {}

  /** How many files were found tampered with since the start. */
  get findings(): number {
    return this.found
  }

  start(): void {
    this.timer = setTimeout(() => void this.round(), PAUSE)
    this.timer.unref()
  }

  end(): void {
    this.isEnded = true
    if (this.timer) clearTimeout(this.timer)
  }

  private async round(): Promise<void> {
    try {
      for await (const finding of checkStore(this.pages, this.files, REST)) {
        if (this.isEnded) return
        this.found += 1
        logger.error({
          ...finding,
          msg: 'A file of the page store was tampered with; restoring it',
        })
        await restore(this.pages, this.files, finding)
      }
    } catch (error) {
      if (!this.isEnded) logger.error({ err: error, msg: 'The page store could not be checked' })
    }
    if (!this.isEnded) this.start()
  }
}
