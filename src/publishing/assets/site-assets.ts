import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A file as it goes out. */
export interface AssetFile {
  contentType: string
  body: Buffer
}

/** The site's own scripts, styles and pictures under names that change with their content. */
export interface SiteAssets {
  /** `/assets/reader.js` → `/assets/reader.3f2a9c1b.js`; any other address comes back unchanged. */
  hashedUrl: (url: string) => string
  /** By hashed address. */
  files: Map<string, AssetFile>
  /** Hex SHA-256 over names and contents of all files: another one means other addresses. */
  stamp: string
}

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Hex digits of the content's hash in a name. */
const HASH_LENGTH = 8

/**
 * Reads the files of `<publicFolder>/assets` into memory. Folders in it and hidden files are left
 * out. Contents are not rewritten: an asset that names another one gets its plain name.
 * @throws {Error} when the folder cannot be read or a file's kind is not known.
 */
export async function readSiteAssets(publicFolder: string): Promise<SiteAssets> {
  const folder = path.join(publicFolder, 'assets')
  const urls = new Map<string, string>()
  const files = new Map<string, AssetFile>()
  const stamp = createHash('sha256')
  for (const name of await fileNames(folder)) {
    const contentType = contentTypeOf(name)
    const body = await readFile(path.join(folder, name))
    const digest = createHash('sha256').update(body).digest('hex')
    const hashed = `/assets/${hashedName(name, digest)}`
    urls.set(`/assets/${name}`, hashed)
    files.set(hashed, { contentType, body })
    stamp.update(`${name}\0${digest}\n`)
  }
  return { hashedUrl: (url) => urls.get(url) ?? url, files, stamp: stamp.digest('hex') }
}

/** Sorted, so that the stamp does not depend on the file system. */
async function fileNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}

function hashedName(name: string, digest: string): string {
  const { name: stem, ext } = path.parse(name)
  return `${stem}.${digest.slice(0, HASH_LENGTH)}${ext}`
}

function contentTypeOf(name: string): string {
  const type = CONTENT_TYPES[path.extname(name)]
  if (!type) throw new Error(`No content type is known for the asset ${name}`)
  return type
}
