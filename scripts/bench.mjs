#!/usr/bin/env node
/** `npm run bench -- NAME`: runs `tests/bench/NAME.ts`, compiled for plain Node. */
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bootstrap/bundle.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'

process.chdir(path.resolve(import.meta.dirname ?? path.dirname(process.argv[1]), '..'))
const name = process.argv[2] ?? ''
const source = `tests/bench/${name}.ts`
if (!/^[a-z-]+$/.test(name) || !existsSync(source)) {
  console.error('Usage: npm run bench -- NAME, where tests/bench/NAME.ts exists')
  process.exit(1)
}
ensureInstalled()
const compiled = path.resolve('.cache/bench-main')
await bundle({ [name]: source }, compiled)
await import(pathToFileURL(path.join(compiled, `${name}.mjs`)).href)
rmSync(compiled, { recursive: true, force: true })
