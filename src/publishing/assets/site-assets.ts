import { stop, transform } from 'esbuild'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { compressedForms, type Forms } from '../compressed-forms'

/** A file as it goes out. */
export interface AssetFile extends Forms {
  contentType: string
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

/** An asset's plain address between quotes, as scripts name what they load. */
const NAMED = /(["'`])(\/assets\/[^"'`/]+)\1/g

/**
 * Reads the files of `<publicFolder>/assets` into memory. Folders in it and hidden files are left
 * out. Scripts go out without comments and spaces, and name other assets by their hashed addresses.
 * @throws {Error} when the folder cannot be read, a file's kind is not known, a script has a mistake
 *   or scripts name each other in a circle.
 */
export async function readSiteAssets(publicFolder: string): Promise<SiteAssets> {
  const sources = await sourcesIn(path.join(publicFolder, 'assets'))
  const urls = new Map<string, string>()
  const bodies = new Map<string, { contentType: string; body: Buffer }>()
  const stamp = createHash('sha256')

  /** @param namedBy the assets that name this one, from the first to the last. */
  const add = (name: string, source: Buffer, namedBy: string[]): string => {
    const known = urls.get(`/assets/${name}`)
    if (known) return known
    if (namedBy.includes(name)) throw new Error(`Assets in a circle: ${namedBy.join(', ')}`)
    const contentType = contentTypeOf(name)
    const body = !isScript(name)
      ? source
      : replaceNamed(source, (url) => {
          const other = url.slice('/assets/'.length)
          const named = sources.get(other)
          return named ? add(other, named, [...namedBy, name]) : url
        })
    const digest = createHash('sha256').update(body).digest('hex')
    const hashed = `/assets/${hashedName(name, digest)}`
    urls.set(`/assets/${name}`, hashed)
    bodies.set(hashed, { contentType, body })
    stamp.update(`${name}\0${digest}\n`)
    return hashed
  }
  for (const [name, source] of sources) add(name, source, [])
  const files = new Map<string, AssetFile>()
  for (const [url, { contentType, body }] of bodies) {
    files.set(url, { contentType, ...(await compressedForms(body)) })
  }
  return { hashedUrl: (url) => urls.get(url) ?? url, files, stamp: stamp.digest('hex') }
}

/** Names assets between quotes by the addresses that they go out under. */
export function replaceNamed(source: Buffer, hashedUrl: (url: string) => string): Buffer {
  const replaced = source
    .toString()
    .replace(NAMED, (_, quote: string, url: string) => quote + hashedUrl(url) + quote)
  return Buffer.from(replaced)
}

/** What goes out of each file, but for the names of other assets; by name. */
async function sourcesIn(folder: string): Promise<Map<string, Buffer>> {
  const sources = new Map<string, Buffer>()
  for (const name of await fileNames(folder)) {
    const source = await readFile(path.join(folder, name))
    sources.set(name, isScript(name) ? await minified(source) : source)
  }
  // Its process would stay beside the portal.
  await stop()
  return sources
}

const isScript = (name: string): boolean => path.extname(name) === '.js'

/** Every page loads the scripts: a third of them is for those who read the source. */
async function minified(source: Buffer): Promise<Buffer> {
  const { code } = await transform(source.toString(), {
    minify: true,
    format: 'esm',
    target: 'es2022',
  })
  return Buffer.from(code)
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
