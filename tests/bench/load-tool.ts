import { findOnPath, run as runCommand } from '../support/commands'
import type { Form } from './raw-page'

const CONNECTIONS = 64
const THREADS = 2

/** What one run found. */
export interface Load {
  perSecond: number
  /** Milliseconds. */
  p99: number
  /** Answers that were no 2xx, and connections that broke. */
  failed: number
}

export interface LoadTool {
  description: string
  run: (url: string, form: Form, seconds: number) => Promise<Load>
}

/** wrk where it is installed, else autocannon, which itself takes more of the machine. */
export function findLoadTool(): LoadTool {
  const wrk = findOnPath(['wrk'])
  const how = `${THREADS} threads, ${CONNECTIONS} connections`
  if (wrk) {
    return { description: `wrk, ${how}`, run: (...args) => runWrk(wrk, ...args) }
  }
  return { description: `autocannon (no wrk on the PATH), ${how}`, run: runAutocannon }
}

async function runWrk(wrk: string, url: string, form: Form, seconds: number): Promise<Load> {
  const header = form === 'gzip' ? ['-H', 'Accept-Encoding: gzip'] : []
  const size = [`-t${THREADS}`, `-c${CONNECTIONS}`, `-d${seconds}s`]
  const { code, output } = await runCommand(wrk, [...size, '--latency', ...header, url])
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1])
  const [, amount, unit = ''] = /\s99%\s+([\d.]+)(us|ms|s|m)\b/.exec(output) ?? []
  if (code !== 0 || !perSecond || !amount) throw new Error(`wrk failed:\n${output}`)
  const inMs: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 }
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(output)
  const failed = [...(broken?.slice(1) ?? []), refused?.[1] ?? '0'].map(Number)
  return {
    perSecond,
    p99: Number(amount) * (inMs[unit] ?? Number.NaN),
    failed: failed.reduce((a, b) => a + b, 0),
  }
}

async function runAutocannon(url: string, form: Form, seconds: number): Promise<Load> {
  const header = form === 'gzip' ? ['-H', 'accept-encoding=gzip'] : []
  const size = ['-w', String(THREADS), '-c', String(CONNECTIONS), '-d', String(seconds)]
  const args = ['node_modules/autocannon/autocannon.js', '--json', ...size, ...header, url]
  const { output } = await runCommand(process.execPath, args)
  const { requests, latency, non2xx, errors } = JSON.parse(output.slice(output.indexOf('{')))
  return {
    perSecond: Number(requests.average),
    p99: Number(latency.p99),
    failed: Number(non2xx) + Number(errors),
  }
}
