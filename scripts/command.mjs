#!/usr/bin/env node
/**
 * The operator's commands: `npm run verify`, `npm run mirror -- DIR` and the like. Each is
 * `src/cli/NAME.ts`, which exports `run` and gives the exit code.
 */
import { ensureBuilt, ensureServerBuilt } from './bootstrap/build.mjs'
import { prepareEnvironment } from './bootstrap/environment.mjs'

/** Commands that render pages need Next's build. */
const RENDERING = ['mirror', 'rebuild']

const [name, ...rest] = process.argv.slice(2)

await prepareEnvironment()
await ensureServerBuilt()
if (RENDERING.includes(name)) await ensureBuilt()
const { run } = await import(`../build/${name}.mjs`)
process.exit(await run(...rest))
