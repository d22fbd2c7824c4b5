import { spawn } from 'node:child_process'

/**
 * Lexical's files for Node wait for a dynamic import at their top level, dozens of them in one
 * graph; under load Node now and then never finishes such an import and the process ends without a
 * word (seen on Node 20: 3 of 50 starts). The condition `production` chooses files without that.
 */
export const conditions = '--conditions=production'

/** True when this process resolves packages with {@link conditions}. */
function hasConditions() {
  const given = [...process.execArgv, ...(process.env.NODE_OPTIONS ?? '').split(' ')]
  return given.some((argument) => argument === conditions)
}

/**
 * Makes sure that the script runs with {@link conditions}: `npm start` gives them; when somebody
 * calls the script itself, it is called again with them and this process only stands in front.
 * @returns {boolean} whether the caller may go on.
 */
export function runsWithConditions() {
  if (hasConditions()) return true
  const child = spawn(process.execPath, [conditions, ...process.argv.slice(1)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
  return false
}
