/**
 * `npm run bench -- serve [--seconds 10] [--rounds 2]`: the same article page and the same list
 * page, uncompressed and with gzip, from a plain nginx, from nginx with `deploy/nginx.conf` on the
 * files of the page store, from a bare `node:http` server with the bytes and headers at hand, from
 * the portal, and from Next rendering it for each request. One after the other, again in each round.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bundle } from '../../scripts/bootstrap/bundle.mjs'
import { conditions } from '../../scripts/bootstrap/conditions.mjs'
import { findOnPath } from '../support/commands'
import { freePort } from '../support/free-port'
import { startPortalServer } from '../support/portal-server'
import { settled } from '../support/settled'
import { stopProcess } from '../support/stop-process'
import { temporaryFolder } from '../support/test-settings'
import { findLoadTool, type Load } from './load-tool'
import { numberOption } from './options'
import { deployedNginx, plainNginx } from './nginx-configs'
import { type Form, type Kept, keepPage } from './raw-page'
import { percentile, table, writeResults } from './results'

const LIST = '/zwgk/bmxxgkml/qcgj/gzdt/'
const FORMS: readonly Form[] = ['identity', 'gzip']

/** Who is asked; the letters are those of the report. */
const servers = {
  a: 'plain nginx',
  b: 'nginx, deploy/nginx.conf',
  c: 'bare node:http',
  d: 'the portal',
  e: 'Next for each request',
} as const
type Letter = keyof typeof servers

/** Targets of the design. */
const ratios: readonly { name: string; of: Letter; to: Letter; target: number | null }[] = [
  { name: 'portal / bare node:http', of: 'd', to: 'c', target: 0.9 },
  { name: 'deploy/nginx.conf / plain nginx', of: 'b', to: 'a', target: 0.95 },
  { name: 'portal / Next for each request', of: 'd', to: 'e', target: null },
  { name: 'bare node:http / plain nginx', of: 'c', to: 'a', target: null },
]

const seconds = numberOption('seconds', 10)
const rounds = numberOption('rounds', 2)
const compiled = path.resolve('.cache/bench')
const folder = temporaryFolder('bench-serve')
const children: ChildProcess[] = []
const nginx = findOnPath(['nginx']) ?? findOnPath(['/usr/sbin/nginx'])
if (!nginx) console.log('No nginx on the PATH: rows a and b are left out (apt-get install nginx)')
const tool = findLoadTool()
console.log(`load: ${tool.description}, ${seconds} s each, ${rounds} rounds`)

function start(command: string, args: string[], env: Record<string, string> = {}): void {
  const options = { env: { ...process.env, ...env } }
  children.push(spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] }))
}

async function startNginx(nginx: string, name: string, config: string): Promise<void> {
  const home = path.join(folder, name)
  mkdirSync(path.join(home, 'logs'), { recursive: true })
  writeFileSync(path.join(home, 'nginx.conf'), config)
  // Its workers must read folders that are this user's alone.
  const user = process.getuid?.() === 0 ? 'user root; ' : ''
  const global = `${user}daemon off; pid ${home}/nginx.pid;`
  const logs = ['-e', path.join(home, 'logs/error.log')]
  start(nginx, ['-p', home, ...logs, '-c', path.join(home, 'nginx.conf'), '-g', global])
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(url).catch(() => null)) return
    await pause(100)
  }
  throw new Error(`${url} does not answer`)
}

await bundle(
  { 'bare-server': 'tests/bench/bare-server.ts', 'next-server': 'tests/bench/next-server.ts' },
  compiled,
)
const portal = await startPortalServer({ LOG_LEVEL: 'error' })
try {
  await settled(portal.url, 300_000)
  const newest = `${portal.url}/api/articles?limit=1&where[column.path][equals]=${LIST}&sort=-number`
  const { docs } = (await (await fetch(newest)).json()) as { docs: { path: string }[] }
  const pages = { article: docs[0]?.path ?? '', list: LIST }
  const kept: Kept[] = []
  for (const address of Object.values(pages)) {
    for (const form of FORMS) kept.push(await keepPage(portal.url, address, form))
  }

  const urls: Partial<Record<Letter, string>> = { d: portal.url }
  const urlOf = (letter: Letter, address: string) => `${urls[letter]}${address}`
  const newUrl = async (letter: Letter) => {
    const port = await freePort()
    urls[letter] = `http://127.0.0.1:${port}`
    return port
  }
  const file = path.join(folder, 'kept.json')
  writeFileSync(file, JSON.stringify(kept))
  const bare = ['bare-server.mjs', file, String(await newUrl('c'))]
  start(process.execPath, [path.join(compiled, bare[0]!), ...bare.slice(1)])
  start(process.execPath, [conditions, path.join(compiled, 'next-server.mjs')], {
    ...portal.settings,
    NODE_ENV: 'production',
    PORT: String(await newUrl('e')),
  })
  if (nginx) {
    const root = path.join(folder, 'plain/root')
    for (const { address, form, body } of kept) {
      const name = address.endsWith('/') ? `${address}index.html` : address
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
      const suffix = form === 'gzip' ? '.gz' : ''
      writeFileSync(path.join(root, name + suffix), Buffer.from(body, 'base64'))
    }
    await startNginx(nginx, 'plain', plainNginx(await newUrl('a'), root))
    const config = readFileSync('deploy/nginx.conf', 'utf8')
    const home = path.join(folder, 'deployed')
    const at = { port: await newUrl('b'), portalUrl: portal.url, dataDir: portal.dataDir, home }
    await startNginx(nginx, 'deployed', deployedNginx(config, at))
  }
  const letters = (Object.keys(servers) as Letter[]).filter((letter) => urls[letter])
  for (const letter of letters) await answers(urlOf(letter, LIST))
  await checkSameBytes(letters)

  const loads: { letter: Letter; page: string; form: Form; load: Load }[] = []
  for (let round = 1; round <= rounds; round++) {
    for (const [page, address] of Object.entries(pages)) {
      for (const form of FORMS) {
        for (const letter of letters) {
          // Next compresses nothing: the portal does.
          if (letter === 'e' && form === 'gzip') continue
          const load = await tool.run(urlOf(letter, address), form, seconds)
          loads.push({ letter, page, form, load })
        }
      }
    }
    console.log(`round ${round} of ${rounds} is done`)
  }
  report(loads)

  async function checkSameBytes(all: Letter[]): Promise<void> {
    for (const { address, form, body } of kept) {
      for (const letter of all) {
        if (letter === 'e') continue // with the framework's scripts
        const other = await keepPage(urls[letter]!, address, form)
        if (other.body !== body)
          throw new Error(`${servers[letter]} sends other bytes at ${address}`)
      }
    }
  }

  function report(all: typeof loads): void {
    const cases = Object.keys(pages).flatMap((page) => FORMS.map((form) => ({ page, form })))
    const of = (letter: Letter, page: string, form: Form) =>
      all.filter((each) => each.letter === letter && each.page === page && each.form === form)
    const middle = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
    const rate = (letter: Letter, page: string, form: Form) =>
      middle(of(letter, page, form).map(({ load }) => load.perSecond))

    const head = ['requests/s (p99 ms)', ...cases.map(({ page, form }) => `${page}, ${form}`)]
    const rows = letters.map((letter) => [
      `${letter}) ${servers[letter]}`,
      ...cases.map(({ page, form }) => {
        const own = of(letter, page, form)
        if (own.length === 0) return '–'
        const p99 = percentile(
          own.map(({ load }) => load.p99),
          1,
        )
        return `${Math.round(rate(letter, page, form))} (${p99.toFixed(1)})`
      }),
    ])
    console.log(`\n${table([head, ...rows])}`)

    const found = ratios.filter(({ of: x, to }) => letters.includes(x) && letters.includes(to))
    const ratioRows = found.map(({ name, of: x, to, target }) => [
      name,
      ...cases.map(({ page, form }) => {
        // Of Next there is only the uncompressed page.
        const ratio = rate(x, page, form) / rate(to, page, to === 'e' ? 'identity' : form)
        return ratio.toFixed(2)
      }),
      target === null ? '' : `≥ ${target}`,
    ])
    console.log(
      `\n${table([['ratio', ...cases.map(({ page, form }) => `${page}, ${form}`), 'target'], ...ratioRows])}`,
    )
    const sizes = kept.map(({ address, form, body }) => ({
      address,
      form,
      bytes: Buffer.from(body, 'base64').length,
    }))
    const failed = all.filter(({ load }) => load.failed > 0)
    for (const { letter, page, load } of failed) {
      console.log(`✗ ${servers[letter]}, ${page}: ${load.failed} answers failed`)
    }
    const figures = { load: tool.description, seconds, rounds, sizes, servers, loads: all }
    const keyed = found.map(({ name, target }, index) => ({
      name,
      target,
      ratios: ratioRows[index]!.slice(1, -1).map(Number),
    }))
    writeResults('serve', { ...figures, cases, ratios: keyed })
  }
} finally {
  for (const child of children) await stopProcess(child)
  await portal.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(compiled, { recursive: true, force: true })
}
