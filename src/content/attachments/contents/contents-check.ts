import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { ThreadCalls, ThreadError } from '@/platform/threads/thread-calls'
import type { ContentsCalls } from './contents-worker'
import type { Fault } from '../../uploads/fault'
import { MAX_CHECK_MS, MAX_HEAP_MIB, MAX_WAITING } from './limits'

interface Options {
  /** Longest time for a file, in milliseconds. */
  timeout?: number
  /** Most heap of the thread, in MiB. */
  maxHeapMiB?: number
}

const NOT_CHECKED: Fault = { code: 'file-not-checked', where: null }

/**
 * Looks into uploads in a thread of its own, one after the other. A file that takes too much time
 * or memory takes the thread with it and is refused; so is one that too many others wait before.
 */
export class ContentsCheck {
  private readonly thread: ThreadCalls<ContentsCalls>
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0

  /** @param script compiled form of `contents-worker.ts`. */
  constructor(script: string, { timeout = MAX_CHECK_MS, maxHeapMiB = MAX_HEAP_MIB }: Options = {}) {
    // Files wait here: the thread counts waiting as time, and each file is to have all of it.
    this.thread = new ThreadCalls({ file: script, data: null, maxWaiting: 1, timeout, maxHeapMiB })
  }

  /**
   * @param file where the upload lies.
   * @param name what it is called; its extension says what it must be.
   * @param temporary folder for what is unpacked; nothing is left in it.
   * @returns why it is not taken; `null` when nothing speaks against it.
   */
  check(file: string, name: string, temporary: string): Promise<Fault | null> {
    if (this.waiting > MAX_WAITING) return Promise.resolve(NOT_CHECKED)
    this.waiting++
    const fault = this.last
      .then(() => this.inspect(file, name, temporary))
      .finally(async () => {
        this.waiting--
        // Uploads are rare: in between, the thread's memory is given back.
        if (this.waiting === 0) await this.thread.rest()
      })
    this.last = fault.catch(() => null)
    return fault
  }

  private async inspect(file: string, name: string, temporary: string): Promise<Fault | null> {
    await mkdir(temporary, { recursive: true })
    const scratch = await mkdtemp(path.join(temporary, 'contents-'))
    try {
      return await this.thread.call('inspect', file, name, scratch)
    } catch (error) {
      // A thread that was cut off, or died of its limits: the file stays unseen, so it is refused.
      if (error instanceof ThreadError || isOutOfMemory(error)) return NOT_CHECKED
      throw error
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  }
}

/** How Node says that a thread died of its heap limit. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
