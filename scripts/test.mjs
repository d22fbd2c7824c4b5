#!/usr/bin/env node
/**
 * Everything that guards the project: `npm test`, or `npm test -- --only lint,unit`.
 * Plain Node without dependencies, because on a fresh checkout it has to install them first.
 * The last line is `N passed, N failed`; the exit code says whether anything failed.
 */
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './bootstrap/install.mjs'
import { chosenSteps } from './test/options.mjs'
import { endCommands } from './test/run-command.mjs'
import { steps } from './test/steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    endCommands()
    process.exit(1)
  })
}

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`
let passed = 0
let failed = 0

function install() {
  const start = performance.now()
  try {
    const isNew = ensureInstalled()
    console.log(`✓ Dependencies: ${isNew ? 'installed' : 'present'} (${seconds(start)})`)
    return true
  } catch (error) {
    console.log(`✗ Dependencies (${seconds(start)})\n${error.message}`)
    failed += 1
    return false
  }
}

async function runSteps(chosen) {
  const broken = new Set()
  for (const step of chosen) {
    console.log(`▶ ${step.title}`)
    const start = performance.now()
    const outcome = broken.has(step.needs)
      ? { passed: 0, failed: 1, output: `not run: it needs the step ${step.needs}` }
      : await step.run().catch((error) => ({ passed: 0, failed: 1, output: error.stack }))
    passed += outcome.passed
    failed += outcome.failed
    if (outcome.failed > 0) {
      broken.add(step.name)
      if (outcome.output) console.log(outcome.output.trimEnd())
    }
    const note = outcome.note ? `, ${outcome.note}` : ''
    const counts = `${outcome.passed} passed, ${outcome.failed} failed${note}`
    console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${step.title}: ${counts} (${seconds(start)})\n`)
  }
}

try {
  const chosen = chosenSteps(process.argv.slice(2), steps)
  if (install()) await runSteps(chosen)
} catch (error) {
  console.log(error.message)
  failed += 1
}

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
