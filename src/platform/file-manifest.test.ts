import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { FileManifest } from './file-manifest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'manifest-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const has = (name: string) => existsSync(path.join(folder, name))

async function run(names: string[], keepMs: number): Promise<void> {
  for (const name of names) writeFileSync(path.join(folder, name), name)
  await (await FileManifest.read(folder)).settle(new Set(names), keepMs)
}

it('removes what an earlier run wrote and this one did not', async () => {
  await run(['a', 'b'], 0)
  await run(['b'], 0)
  expect([has('a'), has('b')]).toEqual([false, true])
})

it('keeps it for a while when asked to, counted from the run that left it out', async () => {
  await run(['a'], 60_000)
  await run(['b'], 60_000)
  await run(['b'], 60_000)
  expect(has('a')).toBe(true)
  await run(['b'], 0)
  expect(has('a')).toBe(false)
})

it('never touches a file that it did not write', async () => {
  writeFileSync(path.join(folder, 'notes.html'), 'mine')
  await run(['a'], 0)
  await run([], 0)
  expect([has('notes.html'), has('a')]).toEqual([true, false])
})
