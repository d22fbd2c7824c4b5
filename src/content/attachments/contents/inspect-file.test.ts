import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  honestFiles,
  hostileArchives,
  hostileLegacy,
  hostileMedia,
  hostileOffice,
  hostilePdfs,
} from '../../../../tests/support/hostile-files'
import { inspectFile } from './inspect-file'

let folder: string
let scratch: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inspect-file-'))
  scratch = path.join(folder, 'scratch')
  mkdirSync(scratch)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function faultOf(name: string, bytes: Uint8Array) {
  const file = path.join(folder, 'sent')
  writeFileSync(file, bytes)
  const fault = await inspectFile(file, name, scratch)
  expect(readdirSync(scratch)).toEqual([])
  return fault
}

async function isRefused(name: string, bytes: Buffer, code: string, where?: string) {
  const fault = await faultOf(name, bytes)
  expect(fault?.code).toBe(code)
  if (where !== undefined) expect(fault?.where).toContain(where)
}

describe('B-14: is not taken:', () => {
  it.each(hostileOffice)('an office file with: %s', (_, ...file) => isRefused(...file))
  it.each(hostileLegacy)('an older office file: %s', (_, ...file) => isRefused(...file))
  it.each(hostileArchives)('an archive with: %s', (_, ...file) => isRefused(...file))
  it.each(hostilePdfs)('a PDF with: %s', (_, ...file) => isRefused(...file))
  it.each(hostileMedia)('sound or film: %s', (_, ...file) => isRefused(...file))
})

describe('B-14: is taken:', () => {
  it.each(honestFiles)('%s', async (_, name, bytes) => {
    expect(await faultOf(name, bytes)).toBeNull()
  })

  it.each(readdirSync('src/demo/files'))('%s of the demonstration', async (name) => {
    expect(await faultOf(name, readFileSync(path.join('src/demo/files', name)))).toBeNull()
  })
})
