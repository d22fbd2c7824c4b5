import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** How often a waiting process looks again, in milliseconds. */
const REST = 500

/**
 * Runs `work` while no other process of this checkout does: two starts at once build once. A lock
 * whose process is gone is taken over.
 * @param {string} file
 * @param {() => Promise<T>} work
 * @template T
 */
export async function withLock(file, work) {
  while (!take(file)) await new Promise((resolve) => setTimeout(resolve, REST))
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file) {
  mkdirSync(file.replace(/\/[^/]*$/, ''), { recursive: true })
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAlive(file)) rmSync(file, { force: true })
    return false
  }
}

function isAlive(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    // ENOENT: it has just ended; EPERM: it runs for another account.
    return error.code === 'EPERM' || error.code === 'ENOENT'
  }
}
