import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Link } from './chain'

/** How many of the newest anchors are compared. */
const COMPARED = 1000

/**
 * Ends of the chain that are kept outside the database, a line each: whoever rewrites the whole log
 * or cuts off its end there does not reach them. Keep copies elsewhere (docs/audit.md).
 */
export class AuditAnchors {
  readonly file: string

  constructor(dataDir: string) {
    this.file = path.join(dataDir, 'audit-anchors.jsonl')
  }

  async append({ seq, hash }: Link): Promise<void> {
    if (seq === 0) return
    await mkdir(path.dirname(this.file), { recursive: true })
    const line = JSON.stringify({ at: new Date().toISOString(), seq, hash })
    await appendFile(this.file, `${line}\n`, { mode: 0o600 })
  }

  /** @throws {Error} when a line of the file cannot be read: somebody changed it. */
  async read(): Promise<Link[]> {
    let text: string
    try {
      text = await readFile(this.file, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
    return text
      .split('\n')
      .filter(Boolean)
      .slice(-COMPARED)
      .map((line) => {
        const { seq, hash } = JSON.parse(line) as Partial<Link>
        if (typeof seq !== 'number' || typeof hash !== 'string') {
          throw new Error(`${this.file} has a line that is no anchor: ${line.slice(0, 80)}`)
        }
        return { seq, hash }
      })
  }
}
