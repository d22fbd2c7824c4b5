import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { readSiteAssets } from './site-assets'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-assets-'))
  await mkdir(path.join(folder, 'assets'))
})

afterEach(() => rm(folder, { recursive: true }))

const put = (name: string, content: string | Buffer) =>
  writeFile(path.join(folder, 'assets', name), content)

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 8)

it('puts eight digits of the content hash before the extension', async () => {
  await put('reader.css', 'a{}')
  const { hashedUrl } = await readSiteAssets(folder)
  expect(hashedUrl('/assets/reader.css')).toBe(`/assets/reader.${hashOf('a{}')}.css`)
})

it('keeps the rest of a name with more dots', async () => {
  await put('reader.min.css', 'a{}')
  const { hashedUrl } = await readSiteAssets(folder)
  expect(hashedUrl('/assets/reader.min.css')).toBe(`/assets/reader.min.${hashOf('a{}')}.css`)
})

it('gives back an address that it does not know, a hashed one too', async () => {
  await put('reader.js', 'a')
  const { hashedUrl } = await readSiteAssets(folder)
  const hashed = hashedUrl('/assets/reader.js')
  for (const url of ['/assets/other.js', '/reader.js', 'constructor', hashed]) {
    expect(hashedUrl(url)).toBe(url)
  }
})

it('holds bytes and content type under the hashed address only', async () => {
  const bytes = Buffer.from([0, 255, 10])
  await put('icon.png', bytes)
  await put('page.css', 'a{}')
  const { files, hashedUrl } = await readSiteAssets(folder)
  expect(files.size).toBe(2)
  expect(files.get(hashedUrl('/assets/icon.png'))).toEqual({
    contentType: 'image/png',
    identity: bytes,
    gzip: gzipSync(bytes, { level: 9 }),
    brotli: brotliCompressSync(bytes),
  })
  expect(files.get(hashedUrl('/assets/page.css'))?.contentType).toBe('text/css; charset=utf-8')
})

it('reads each file once: what changes on disk later does not show', async () => {
  await put('reader.js', 'a')
  const { files, hashedUrl } = await readSiteAssets(folder)
  await put('reader.js', 'b')
  expect(files.get(hashedUrl('/assets/reader.js'))?.identity.toString()).toBe('a;\n')
})

it('sends scripts without comments and spaces, doing the same', async () => {
  await put(
    'reader.js',
    '/** Why. */\nexport function double(value) {\n  return value * 2 // twice\n}\n',
  )
  const { files, hashedUrl } = await readSiteAssets(folder)
  const { identity: body } = files.get(hashedUrl('/assets/reader.js'))!
  expect(body.toString()).not.toMatch(/Why|twice|\n {2}/)
  const url = `data:text/javascript,${encodeURIComponent(body.toString())}`
  expect(
    ((await import(/* @vite-ignore */ url)) as { double: (n: number) => number }).double(4),
  ).toBe(8)
})

it('lets a script load another by its hashed address, which changes with it', async () => {
  await put('a.js', "export const load = () => import('/assets/b.js')")
  await put('b.js', 'export const b = 1')
  const { files, hashedUrl } = await readSiteAssets(folder)
  const a = hashedUrl('/assets/a.js')
  expect(files.get(a)?.identity.toString()).toContain(`"${hashedUrl('/assets/b.js')}"`)
  await put('b.js', 'export const b = 2')
  expect((await readSiteAssets(folder)).hashedUrl('/assets/a.js')).not.toBe(a)
})

it('leaves names that are no asset, and refuses a circle', async () => {
  await put('a.js', "fetch('/assets/none.js')")
  const { files, hashedUrl } = await readSiteAssets(folder)
  expect(files.get(hashedUrl('/assets/a.js'))?.identity.toString()).toContain('"/assets/none.js"')
  await put('b.js', "import('/assets/c.js')")
  await put('c.js', "import('/assets/b.js')")
  await expect(readSiteAssets(folder)).rejects.toThrow('circle: b.js, c.js')
})

it('refuses a script with a mistake in it', async () => {
  await put('reader.js', 'let = (')
  await expect(readSiteAssets(folder)).rejects.toThrow('Unexpected')
})

it('gives the same stamp for the same files and another one after any change', async () => {
  await put('b.js', 'one()')
  await put('a.js', 'two()')
  const { stamp } = await readSiteAssets(folder)
  expect((await readSiteAssets(folder)).stamp).toBe(stamp)
  await put('a.js', 'three()')
  const changed = (await readSiteAssets(folder)).stamp
  await put('c.js', 'three()')
  const added = (await readSiteAssets(folder)).stamp
  expect(new Set([stamp, changed, added]).size).toBe(3)
})

it('leaves out folders and hidden files', async () => {
  await put('.DS_Store', 'a')
  await mkdir(path.join(folder, 'assets', 'nested.js'))
  expect((await readSiteAssets(folder)).files.size).toBe(0)
})

it('refuses a file whose kind is not known', async () => {
  await put('page.xyz', 'a')
  await expect(readSiteAssets(folder)).rejects.toThrow('page.xyz')
})

it('knows the kinds of all assets of the site', async () => {
  const { hashedUrl } = await readSiteAssets('public')
  expect(hashedUrl('/assets/reader.js')).toMatch(/^\/assets\/reader\.[0-9a-f]{8}\.js$/)
})
