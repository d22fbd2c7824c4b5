import { spawn } from 'node:child_process'
import { conditions } from '../bootstrap/conditions.mjs'

const running = new Set()

/** Ends what is running, when the whole run is being ended. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs one program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, isShown?: boolean }} [options] `isShown`: let its output
 *   through at once instead of collecting it.
 * @returns {Promise<{ code: number, output: string }>} code 127 when it cannot start.
 */
export function runCommand(command, args, { env = {}, isShown = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      // Never a terminal: a question nobody answers must fail, not wait.
      stdio: isShown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    child.on('close', () => running.delete(child))
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a script of an installed package with this Node, e.g. `runNode('node_modules/…/bin.js', [])`. */
export function runNode(script, args, options) {
  return runCommand(process.execPath, [conditions, script, ...args], options)
}
