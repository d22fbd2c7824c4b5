import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

import type { SiteAssets } from './site-assets'

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** Where Next's styles lie, seen from the folder of the assets. */
export const BUILD_ASSETS = '_next/static'

/**
 * Copies what public pages load, the build's styles and the site's own assets, into a folder that a
 * web server can serve when the portal is down, with compressed forms beside each file.
 * @param staticFolder of Next's build.
 * @returns names of the files, relative to `target`.
 */
export async function writeBuildAssets(
  staticFolder: string,
  assets: SiteAssets,
  target: string,
): Promise<Set<string>> {
  const written = new Set<string>()
  const add = async (name: string, body: Buffer) => {
    for (const file of await write(target, name, body)) written.add(file)
  }
  for (const name of await readdir(staticFolder, { recursive: true })) {
    if (!/\.(css|woff2|svg)$/.test(name)) continue
    await add(`${BUILD_ASSETS}/${name}`, await readFile(path.join(staticFolder, name)))
  }
  for (const [url, { body }] of assets.files) await add(url.slice(1), body)
  await mkdir(path.join(target, BUILD_ASSETS), { recursive: true })
  return written
}

async function write(target: string, name: string, body: Buffer): Promise<string[]> {
  await mkdir(path.dirname(path.join(target, name)), { recursive: true })
  const forms = [
    [`${name}.gz`, await compressGzip(body, { level: 9 })],
    [`${name}.br`, await compressBrotli(body)],
    [name, body],
  ] as const
  for (const [file, bytes] of forms) await replace(path.join(target, file), bytes)
  return forms.map(([file]) => file)
}

async function replace(file: string, body: Buffer): Promise<void> {
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, body)
  await rename(temporary, file)
}
