import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { opendir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { fileNameOf } from './file-name'
import type { Page } from './page'

/** The bytes of a stored page. */
export type PageBytes = Pick<Page, 'identity' | 'gzip' | 'brotli'>

/** Suffixes of the forms of one page on disk, the plain one last: it is what makes the page exist. */
const FORMS = [
  ['brotli', '.br'],
  ['gzip', '.gz'],
  ['identity', ''],
] as const

/** Stored pages as files, in a folder that a web server can serve as it is. */
export class PageFiles {
  private written = 0

  /** @param folder made when it is missing. */
  constructor(readonly folder: string) {
    mkdirSync(this.temporary, { recursive: true })
  }

  /**
   * Writes all forms, each to a temporary name first: a reader gets the old file or the new one.
   * Synchronous, so that nothing comes between the check that a page is fresh and its files.
   * @throws the file system's error; nothing is left half written.
   */
  write(path_: string, bytes: PageBytes): void {
    const file = this.fileOf(path_)
    if (file === null) throw new Error(`${path_} has no place in the page store`)
    mkdirSync(path.dirname(file), { recursive: true })
    // Somebody may have cleared the folder while the portal runs.
    mkdirSync(this.temporary, { recursive: true })
    for (const [form, suffix] of FORMS) this.replace(file + suffix, bytes[form])
  }

  /** The page's bytes; `null` when a file is missing. */
  async read(path_: string): Promise<PageBytes | null> {
    const file = this.fileOf(path_)
    if (file === null) return null
    try {
      const [brotli, gzip, identity] = await Promise.all(
        FORMS.map(([, suffix]) => readFile(file + suffix)),
      )
      return brotli && gzip && identity ? { brotli, gzip, identity } : null
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  /** Removes all forms; the plain one first. */
  remove(path_: string): void {
    const file = this.fileOf(path_)
    if (file === null) return
    for (const suffix of ['', '.gz', '.br']) rmSync(file + suffix, { force: true })
  }

  /** Names of all files below the folder, relative to it, temporary ones left out. */
  async *walk(below = ''): AsyncGenerator<string> {
    const folder = await opendir(path.join(this.folder, below)).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    if (!folder) return
    for await (const entry of folder) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) {
        if (entry.name !== TEMPORARY) yield* this.walk(name)
      } else yield name
    }
  }

  /** Removes a file that does not belong here. */
  removeFile(fileName: string): void {
    rmSync(path.join(this.folder, fileName), { force: true })
  }

  private fileOf(path_: string): string | null {
    const name = fileNameOf(path_)
    return name === null ? null : path.join(this.folder, name)
  }

  private replace(file: string, bytes: Buffer): void {
    const before = statSync(file, { throwIfNoEntry: false })
    if (before?.size === bytes.length && readFileSync(file).equals(bytes)) return
    const temporary = path.join(this.temporary, `${process.pid}-${(this.written += 1)}`)
    try {
      writeFileSync(temporary, bytes)
      if (before) setLaterTime(temporary, before.mtimeMs)
      renameSync(temporary, file)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
  }

  private get temporary(): string {
    return path.join(this.folder, TEMPORARY)
  }
}

const TEMPORARY = '.writing'

/** Web servers make their ETag of size and second: another content must have another second. */
function setLaterTime(file: string, beforeMs: number): void {
  const second = Math.floor(beforeMs / 1000) + 1
  if (Date.now() / 1000 < second) utimesSync(file, second, second)
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
}
