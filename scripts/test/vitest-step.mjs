import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runNode } from './run-command.mjs'
import { workFolder } from './settings.mjs'

/**
 * Runs one vitest project and counts its tests.
 * @param {string} project name in vitest.config.ts
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function vitestStep(project) {
  const report = path.join(workFolder, `${project}.json`)
  const { code } = await runNode(
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    { isShown: true },
  )
  if (!existsSync(report)) return { passed: 0, failed: 1, output: 'vitest wrote no report' }
  return countTests(JSON.parse(readFileSync(report, 'utf8')), code)
}

/**
 * Reads a report of vitest's JSON reporter. A suite that could not run, an error outside every test
 * and a project without tests each count as one failure: nothing passes in silence.
 */
export function countTests(report, code) {
  const passed = report.numPassedTests
  let failed = report.numFailedTests
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  failed += brokenFiles.length
  if (code !== 0 && failed === 0) failed = 1
  if (passed + failed === 0) return { passed: 0, failed: 1, output: 'no tests' }
  const skipped = report.numPendingTests + report.numTodoTests
  return { passed, failed, note: skipped > 0 ? `${skipped} skipped` : undefined }
}
