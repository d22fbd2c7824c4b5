import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Name of the list in the folder that it is about. */
const NAME = '.portal-files'

/**
 * Which files a program of ours wrote into a folder, and when it stopped writing them: so that it
 * can remove its own old files and never touches anybody else's.
 */
export class FileManifest {
  private constructor(
    private readonly folder: string,
    /** ISO time when a file was first not written any more; `null` for those of the last run. */
    private readonly known: Map<string, string | null>,
  ) {}

  /** The list of a folder; empty where there is none. */
  static async read(folder: string): Promise<FileManifest> {
    const text = await readFile(path.join(folder, NAME), 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
      throw error
    })
    const known = text
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t') as [string, string | undefined])
      .map(([name, retired]) => [name, retired ?? null] as const)
    return new FileManifest(folder, new Map(known))
  }

  /**
   * Notes what was written by this run and removes what has not been written for `keepMs`.
   * @param written names relative to the folder.
   */
  async settle(written: Set<string>, keepMs: number): Promise<void> {
    const now = Date.now()
    const lines = [...written]
    for (const [name, retired] of this.known) {
      if (written.has(name)) continue
      const since = retired ?? new Date(now).toISOString()
      if (now - Date.parse(since) >= keepMs) await rm(path.join(this.folder, name), { force: true })
      else lines.push(`${name}\t${since}`)
    }
    const file = path.join(this.folder, NAME)
    await writeFile(`${file}.new`, lines.map((line) => `${line}\n`).join(''))
    await rename(`${file}.new`, file)
  }
}
