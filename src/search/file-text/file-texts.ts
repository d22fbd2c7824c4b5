import { ThreadCalls, ThreadError } from '@/platform/threads/thread-calls'
import type { FileText } from './file-text'
import { MAX_FILE_MS, MAX_HEAP_MIB } from './limits'
import type { TextCalls } from './text-worker'

interface Options {
  /** Longest time for a file, in milliseconds. */
  timeout?: number
  /** Most heap of the thread, in MiB. */
  maxHeapMiB?: number
}

/**
 * Reads the text of files in a thread of its own, one after the other in the order they were asked
 * for. A file that takes too much time or memory takes the thread with it; the next gets a new one.
 */
export class FileTexts {
  private readonly thread: ThreadCalls<TextCalls>
  private last: Promise<unknown> = Promise.resolve()

  /** @param script compiled form of `text-worker.ts`. */
  constructor(script: string, { timeout = MAX_FILE_MS, maxHeapMiB = MAX_HEAP_MIB }: Options = {}) {
    this.thread = new ThreadCalls({
      file: script,
      data: null,
      // Files wait here: the thread counts waiting as time, and each file is to have all of it.
      maxWaiting: 1,
      timeout,
      maxHeapMiB,
    })
  }

  /**
   * @param path where the file lies.
   * @param name what it is called; its extension says how it is read.
   * @throws {ThreadError} `ended` when the thread was ended under it.
   * @throws {Error} of the file system, when the file is missing or cannot be read.
   */
  read(path: string, name: string): Promise<FileText> {
    const text = this.last.then(() => this.extract(path, name))
    this.last = text.catch(() => null)
    return text
  }

  /** Gives the thread's memory back until the next file. */
  async rest(): Promise<void> {
    await this.last
    await this.thread.rest()
  }

  /** Ends the thread; files that are not read yet are refused. */
  end(): Promise<void> {
    return this.thread.end()
  }

  private async extract(path: string, name: string): Promise<FileText> {
    try {
      return await this.thread.call('extract', path, name)
    } catch (error) {
      if (error instanceof ThreadError && error.fault === 'slow') {
        return { text: null, reason: 'too-slow' }
      }
      if (isOutOfMemory(error)) return { text: null, reason: 'too-big' }
      throw error
    }
  }
}

/** How Node says that a thread died of its heap limit. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
