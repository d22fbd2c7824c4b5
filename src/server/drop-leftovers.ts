import { readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'

/** No upload takes so long, in milliseconds: another process may be in the middle of one. */
const OLD = 3600_000

/** Drops what a process that was killed left of uploads: each may be 100 MB, and nobody asks for it. */
export async function dropLeftovers(folder: string, now = Date.now()): Promise<void> {
  for (const name of readdirSync(folder)) {
    const left = path.join(folder, name)
    // Gone meanwhile, when another process was done with it.
    const found = statSync(left, { throwIfNoEntry: false })
    if (found && now - found.mtimeMs > OLD) await rm(left, { recursive: true, force: true })
  }
}
