/** Prints what the start is doing, a line a step, with its time. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  const note = typeof result === 'string' ? ` — ${result}` : ''
  say(`✓ ${name}${note} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return result
}

/** A line for the operator. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A fault that ends the start with one plain line instead of a stack. */
export class StartError extends Error {}
