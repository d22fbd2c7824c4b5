import type { ChildProcess } from 'node:child_process'

/**
 * Ends one process that we started: SIGTERM, then SIGKILL when it has not gone in time.
 * @param patience milliseconds to wait before SIGKILL.
 * @returns the exit code, or null when a signal ended it.
 */
export async function stopProcess(child: ChildProcess, patience = 15_000): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await gone
  clearTimeout(timer)
  return child.exitCode
}
