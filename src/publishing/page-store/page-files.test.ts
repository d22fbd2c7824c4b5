import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { rendered, removeStores, storeFolder } from '../../../tests/support/page-store'
import { pageOf } from './page'
import { PageFiles } from './page-files'

let folder: string
let files: PageFiles

beforeEach(() => {
  folder = path.join(storeFolder(), 'site')
  files = new PageFiles(folder)
})
afterEach(removeStores)

const page = (body: string) => pageOf('/zwgk/a.html', rendered(body))

async function names(): Promise<string[]> {
  const found: string[] = []
  for await (const name of files.walk()) found.push(name)
  return found.sort()
}

describe('a page as files', () => {
  it('lies in three forms where a web server looks for it', async () => {
    const { identity, gzip, brotli } = await page('市容环境')
    files.write('/zwgk/a.html', { identity, gzip, brotli })
    const file = path.join(folder, 'zwgk/a.html')
    expect(readFileSync(file, 'utf8')).toBe('市容环境')
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe('市容环境')
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe('市容环境')
    expect(await files.read('/zwgk/a.html')).toEqual({ identity, gzip, brotli })
  })

  it('is replaced whole, without an unfinished file left', async () => {
    files.write('/zwgk/a.html', await page('one'))
    files.write('/zwgk/a.html', await page('two'))
    expect((await files.read('/zwgk/a.html'))?.identity.toString()).toBe('two')
    expect(await names()).toEqual(['zwgk/a.html', 'zwgk/a.html.br', 'zwgk/a.html.gz'])
    expect(readdirSync(path.join(folder, '.writing'))).toEqual([])
  })

  it('is gone in all forms when it is removed, and may be removed twice', async () => {
    files.write('/zwgk/a.html', await page('one'))
    files.remove('/zwgk/a.html')
    files.remove('/zwgk/a.html')
    expect(await names()).toEqual([])
    expect(await files.read('/zwgk/a.html')).toBeNull()
  })

  it('counts as missing when one of its forms is', async () => {
    files.write('/zwgk/a.html', await page('one'))
    rmSync(path.join(folder, 'zwgk/a.html.gz'))
    expect(await files.read('/zwgk/a.html')).toBeNull()
  })

  it('has no place outside the folder', async () => {
    const bytes = await page('one')
    for (const odd of ['/../a.html', '/a', '/.writing/a.html', '/a.html.gz']) {
      expect(() => files.write(odd, bytes)).toThrow('no place')
      expect(await files.read(odd)).toBeNull()
      files.remove(odd)
    }
    expect(await names()).toEqual([])
  })

  it('is refused by a disk that takes nothing, and the old one stays', async () => {
    files.write('/zwgk/a.html', await page('one'))
    // As a full disk does it: not one byte more can be written.
    rmSync(path.join(folder, '.writing'), { recursive: true })
    writeFileSync(path.join(folder, '.writing'), '')
    const next = await page('two')
    expect(() => files.write('/zwgk/a.html', next)).toThrow('.writing')
    expect((await files.read('/zwgk/a.html'))?.identity.toString()).toBe('one')
  })
})

describe('the folder', () => {
  it('is walked with everything in it except unfinished files', async () => {
    files.write('/zwgk/a.html', await page('one'))
    writeFileSync(path.join(folder, '.writing/1-1'), 'half')
    mkdirSync(path.join(folder, 'deep/er'), { recursive: true })
    writeFileSync(path.join(folder, 'deep/er/foreign.php'), '')
    expect(await names()).toEqual([
      'deep/er/foreign.php',
      'zwgk/a.html',
      'zwgk/a.html.br',
      'zwgk/a.html.gz',
    ])
    files.removeFile('deep/er/foreign.php')
    expect(existsSync(path.join(folder, 'deep/er/foreign.php'))).toBe(false)
  })

  it('is empty when somebody took it away, and is made anew with the next page', async () => {
    rmSync(folder, { recursive: true })
    expect(await names()).toEqual([])
    expect(await files.read('/zwgk/a.html')).toBeNull()
    files.write('/zwgk/a.html', await page('one'))
    expect((await files.read('/zwgk/a.html'))?.identity.toString()).toBe('one')
  })
})
