import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import path from 'node:path'

/** Writes the figures of one bench with the facts of the machine; gives the file's name. */
export function writeResults(name: string, figures: object): string {
  const folder = path.resolve('tests/bench/results')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.json`)
  writeFileSync(file, `${JSON.stringify({ machine: machine(), ...figures }, null, 2)}\n`)
  console.log(`\nwritten to ${path.relative(process.cwd(), file)}`)
  return file
}

function machine() {
  const [first] = cpus()
  return {
    at: new Date().toISOString(),
    cpus: `${cpus().length} × ${first?.model.trim() ?? '?'}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
    /** Over the last 1, 5, 15 minutes, at the end of the bench. */
    load: loadavg().map((each) => Number(each.toFixed(2))),
  }
}

/** A table as Markdown; the first row is the head. */
export function table(rows: string[][]): string {
  const [head = [], ...body] = rows
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...body.map(line),
  ].join('\n')
}

/** @param share 0…1 of the values that are not above the one that is given. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
