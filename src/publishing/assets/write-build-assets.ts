import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

import type { SiteAssets } from './site-assets'

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** Pages of an older build may lie in caches for so long, in milliseconds; their styles stay. */
const KEEP = 30 * 24 * 3600_000

/**
 * Copies what public pages load, the build's styles and the site's own assets, into a folder that a
 * web server can serve when the portal is down, with compressed forms beside each file. Styles of
 * older builds stay for a month.
 * @param staticFolder of Next's build.
 * @returns the folder with the build's styles, `<target>/_next/static`.
 */
export async function writeBuildAssets(
  staticFolder: string,
  assets: SiteAssets,
  target: string,
): Promise<string> {
  const buildFolder = path.join(target, '_next/static')
  await removeOld(target)
  for (const name of await readdir(staticFolder, { recursive: true })) {
    if (!/\.(css|woff2|svg)$/.test(name)) continue
    await write(path.join(buildFolder, name), await readFile(path.join(staticFolder, name)))
  }
  for (const [url, { body }] of assets.files) await write(path.join(target, url), body)
  await mkdir(buildFolder, { recursive: true })
  return buildFolder
}

async function write(file: string, body: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await replace(`${file}.gz`, await compressGzip(body, { level: 9 }))
  await replace(`${file}.br`, await compressBrotli(body))
  await replace(file, body)
}

async function replace(file: string, body: Buffer): Promise<void> {
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, body)
  await rename(temporary, file)
}

async function removeOld(target: string): Promise<void> {
  const names = await readdir(target, { recursive: true }).catch(() => []) // no folder yet
  for (const name of names) {
    const file = path.join(target, name)
    const facts = await stat(file)
    if (facts.isFile() && Date.now() - facts.mtimeMs > KEEP) await rm(file, { force: true })
  }
}
