import { setTimeout as pause } from 'node:timers/promises'

import { pathOfFile } from './file-name'
import { sha256Of } from './page'
import type { PageFiles } from './page-files'
import type { Pages } from './pages'

/** Something in the store's folder that the portal did not put there, or that is not as it left it. */
export interface Finding {
  kind: 'changed' | 'missing' | 'extra'
  /** Address of the page; name of a file that belongs to none. */
  path: string
}

/** Rows looked at in one go. */
const BATCH = 50

/** A page may be written just now: a finding counts when it is still there after so long. */
const SETTLE = 200

/**
 * Compares every stored page with what was stored, and every file of the folder with the index.
 * @param rest between batches, in milliseconds: for a check that runs beside the portal's work.
 */
export async function* checkStore(
  pages: Pages,
  files: PageFiles,
  rest = 0,
): AsyncGenerator<Finding> {
  for (let after = ''; ;) {
    const paths = pages.index.pathsAfter(after, BATCH)
    for (const path of paths) {
      const finding = await settled(() => findingAt(pages, files, path))
      if (finding) yield finding
    }
    after = paths.at(-1) ?? ''
    if (paths.length === 0) break
    if (rest > 0) await pause(rest)
  }
  let walked = 0
  for await (const name of files.walk()) {
    const isExtra = () =>
      pages.index.get(pathOfFile(name.replace(/\.(gz|br)$/, '')))
        ? null
        : ({ kind: 'extra', path: name } as const)
    const finding = await settled(() => Promise.resolve(isExtra()))
    if (finding) yield finding
    if (rest > 0 && (walked += 1) % BATCH === 0) await pause(rest)
  }
}

/** Brings the store back to what it was: a foreign file goes, a page is rendered anew. */
export async function restore(pages: Pages, files: PageFiles, finding: Finding): Promise<void> {
  if (finding.kind === 'extra') {
    files.removeFile(finding.path)
    return
  }
  pages.drop(finding.path)
  await pages.render(finding.path)
}

async function findingAt(pages: Pages, files: PageFiles, path: string): Promise<Finding | null> {
  const row = pages.index.get(path)
  if (!row || row.stale > 0) return null // dropped meanwhile, or written anew in a moment
  const bytes = await files.read(path)
  if (!bytes) return { kind: 'missing', path }
  const isSame = sha256Of(bytes.identity, bytes.gzip, bytes.brotli) === row.filesSha256
  return isSame ? null : { kind: 'changed', path }
}

async function settled(look: () => Promise<Finding | null>): Promise<Finding | null> {
  if (!(await look())) return null
  await pause(SETTLE)
  return look()
}
