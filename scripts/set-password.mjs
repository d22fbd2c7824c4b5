#!/usr/bin/env node
/** `npm run set-password -- EMAIL`: see `src/cli/set-password.ts`. */
import { ensureServerBuilt } from './bootstrap/build.mjs'
import { prepareEnvironment } from './bootstrap/environment.mjs'

await prepareEnvironment()
await ensureServerBuilt()
const { setPassword } = await import('../build/set-password.mjs')
process.exitCode = await setPassword(process.argv[2])
