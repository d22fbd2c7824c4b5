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

describe('is not taken:', () => {
  describe('an office file with', () => {
    it.each(hostileOffice)('%s', (_, ...file) => isRefused(...file))
  })
  describe('an older office file:', () => {
    it.each(hostileLegacy)('%s', (_, ...file) => isRefused(...file))
  })
  describe('an archive with', () => {
    it.each(hostileArchives)('%s', (_, ...file) => isRefused(...file))
  })
  describe('a PDF with', () => {
    it.each(hostilePdfs)('%s', (_, ...file) => isRefused(...file))
  })
  describe('sound or film:', () => {
    it.each(hostileMedia)('%s', (_, ...file) => isRefused(...file))
  })
})

describe('is taken:', () => {
  it.each(honestFiles)('%s', async (_, name, bytes) => {
    expect(await faultOf(name, bytes)).toBeNull()
  })

  it.each(readdirSync('src/demo/files'))('%s of the demonstration', async (name) => {
    expect(await faultOf(name, readFileSync(path.join('src/demo/files', name)))).toBeNull()
  })
})
