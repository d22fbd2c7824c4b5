import { runCommand, runNode } from './run-command.mjs'
import { isolatedSettings } from './settings.mjs'
import { vitestStep } from './vitest-step.mjs'

/**
 * What a step found. Steps without tests of their own count as one.
 * @typedef {{ passed: number, failed: number, output?: string, note?: string }} Outcome
 * @typedef {{ name: string, title: string, needs?: string, run: () => Promise<Outcome> }} Step
 */

/** A step that is one program: it passes with exit code 0, and its output is shown when it does not. */
function program(name, title, script, args, env) {
  return {
    name,
    title,
    run: async () => {
      const { code, output } = await runNode(script, args, { env })
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }
    },
  }
}

const tests = (name, title, needs) => ({ name, title, needs, run: () => vitestStep(name) })

const payload = 'node_modules/payload/bin.js'

/**
 * Everything that guards the project, cheapest first.
 * @type {Step[]}
 */
export const steps = [
  program('format', 'Formatting', 'node_modules/prettier/bin/prettier.cjs', [
    '--check',
    '--log-level=warn',
    '.',
  ]),
  program('lint', 'Lint', 'node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  program('types', 'Types', 'node_modules/typescript/bin/tsc', ['--noEmit', '--pretty', 'false']),
  program(
    'generated',
    'Generated files',
    payload,
    ['run', 'scripts/generate.ts', '--', '--check'],
    isolatedSettings,
  ),
  program(
    'migrations',
    'Missing migrations',
    payload,
    ['run', 'scripts/test/missing-migration.ts'],
    isolatedSettings,
  ),
  tests('unit', 'Unit tests'),
  tests('int-sqlite', 'Integration tests on SQLite'),
  tests('int-mongo', 'Integration tests on a MongoDB-protocol server'),
  { name: 'build', title: 'Production build', run: build },
  tests('e2e', 'Browser journeys', 'build'),
]

async function build() {
  // In a process of its own, so that the settings of the build are not those of the other steps.
  const code = `
    import { ensureBuilt } from './scripts/bootstrap/build.mjs'
    await ensureBuilt().then(console.log, (error) => {
      console.log(error.message)
      process.exit(1)
    })`
  const result = await runCommand(process.execPath, ['--input-type=module', '-e', code], {
    env: isolatedSettings,
  })
  return result.code === 0
    ? { passed: 1, failed: 0, note: result.output.trim() }
    : { passed: 0, failed: 1, output: result.output }
}
