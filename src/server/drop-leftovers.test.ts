import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { dropLeftovers } from './drop-leftovers'

it('what a killed process left of uploads is dropped, what may be under way stays', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'leftovers-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(path.join(folder, 'contents-old'))
  writeFileSync(path.join(folder, 'contents-old', 'file'), 'x')
  writeFileSync(path.join(folder, 'old'), 'x')
  writeFileSync(path.join(folder, 'new'), 'x')
  const yesterday = new Date(Date.now() - 24 * 3600_000)
  for (const name of ['contents-old', 'old']) {
    utimesSync(path.join(folder, name), yesterday, yesterday)
  }
  await dropLeftovers(folder)
  expect(readdirSync(folder)).toEqual(['new'])
})
