import { describe, expect, test } from 'vitest'
import { chosenSteps } from './options.mjs'
import { countTests } from './vitest-step.mjs'

const report = (numbers: object, files: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: files,
  ...numbers,
})

describe('counting the tests of a vitest run', () => {
  test('passed and failed tests are counted one by one', () => {
    const files = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
    const counts = countTests(report({ numPassedTests: 3, numFailedTests: 1 }, files), 1)
    expect(counts).toMatchObject({ passed: 3, failed: 1 })
  })

  test('a file that could not run is a failure', () => {
    const files = [{ status: 'failed', assertionResults: [] }]
    expect(countTests(report({ numPassedTests: 3 }, files), 1)).toMatchObject({ failed: 1 })
  })

  test('no tests is a failure', () => {
    expect(countTests(report({}), 0)).toMatchObject({ failed: 1, output: 'no tests' })
  })

  test('an error outside every test is a failure', () => {
    expect(countTests(report({ numPassedTests: 3 }), 1)).toMatchObject({ passed: 3, failed: 1 })
  })

  test('skipped tests are said', () => {
    expect(countTests(report({ numPassedTests: 1, numPendingTests: 2 }), 0).note).toBe('2 skipped')
  })
})

describe('choosing steps', () => {
  const steps = [{ name: 'lint' }, { name: 'types' }, { name: 'unit' }]
  const chosen = (...args: string[]) => chosenSteps(args, steps).map((step) => step.name)

  test('all of them without --only', () => {
    expect(chosen()).toEqual(['lint', 'types', 'unit'])
  })

  test('some of them, in their order', () => {
    expect(chosen('--only', 'unit,lint')).toEqual(['lint', 'unit'])
    expect(chosen('--only=types')).toEqual(['types'])
  })

  test.each([[['--only', 'units']], [['--only']], [['unit']], [['--watch']]])(
    '%j is refused',
    (args) => {
      expect(() => chosen(...args)).toThrow()
    },
  )
})
