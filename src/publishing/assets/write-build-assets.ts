import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { compressedForms, type Forms } from '../compressed-forms'
import type { SiteAssets } from './site-assets'

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
  const add = async (name: string, forms: Forms) => {
    for (const file of await write(target, name, forms)) written.add(file)
  }
  for (const name of await readdir(staticFolder, { recursive: true })) {
    if (!/\.(css|woff2|svg)$/.test(name)) continue
    const body = await readFile(path.join(staticFolder, name))
    await add(`${BUILD_ASSETS}/${name}`, await compressedForms(body))
  }
  for (const [url, file] of assets.files) await add(url.slice(1), file)
  await mkdir(path.join(target, BUILD_ASSETS), { recursive: true })
  return written
}

async function write(
  target: string,
  name: string,
  { identity, gzip, brotli }: Forms,
): Promise<string[]> {
  await mkdir(path.dirname(path.join(target, name)), { recursive: true })
  const forms = [
    [`${name}.gz`, gzip],
    [`${name}.br`, brotli],
    [name, identity],
  ] as const
  for (const [file, bytes] of forms) await replace(path.join(target, file), bytes)
  return forms.map(([file]) => file)
}

async function replace(file: string, body: Buffer): Promise<void> {
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, body)
  await rename(temporary, file)
}
