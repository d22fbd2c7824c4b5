import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { run } from '../support/commands'
import { type RestartablePortal, restartablePortal } from '../support/restartable-portal'
import { settled } from '../support/settled'
import { StaffClient } from '../support/staff-client'
import { testAdmin } from '../support/test-settings'
import { differences, resurrections, type Site } from './compare'
import { type Counts, Driver } from './driver'
import { Ledger } from './ledger'
import { Random } from './random'
import { inconsistencies, readTruth, type Truth } from './truth'
import { startVisitors } from './visitors'

export interface FaultOptions {
  operations: number
  kills: number
  /** Default: a SQLite file of its own. */
  databaseUri?: string
  seed: number
  /** Editors at work at once. */
  editors?: number
  /** Told a line now and then. */
  report?: (line: string) => void
}

export interface FaultResult extends Counts {
  seed: number
  kills: number
  /** Kills of a portal that had not come up again yet. */
  killsWhileStarting: number
  articles: { live: number; withdrawn: number }
  changes: number
  receipts: Record<string, number>
  /** Receipts that were not complete {@link RECEIPT_PATIENCE} after the end, with what they wait for. */
  openReceipts: string[]
  /** Milliseconds from SIGKILL and start until the portal answered, slowest. */
  slowestStart: number
  /** Milliseconds after the last operation until no page was stale, at the end. */
  settledAfter: number
  /** Every difference and every broken promise; empty is right. */
  faults: string[]
}

/** Milliseconds that pages get to be rendered again. */
const PATIENCE = 60_000

/** Milliseconds that receipts get: a lease of the killed process runs out first. */
const RECEIPT_PATIENCE = 20_000

/**
 * Editors publish, correct, withdraw, move and rename while visitors read; the portal is killed with
 * SIGKILL at random moments and started again; then everything that visitors and programs can see
 * is compared with the database.
 */
export async function runFaults(options: FaultOptions): Promise<FaultResult> {
  const { operations, kills, databaseUri, seed, editors = 3, report = () => {} } = options
  const database = {
    isLocking: databaseUri !== undefined,
  }
  const random = new Random(seed)
  const portal = await restartablePortal(databaseUri)
  const staff = new StaffClient(portal.url)
  const site: Site = { url: portal.url, folder: path.join(portal.dataDir, 'site') }
  const ledger = new Ledger()
  let endVisitors = () => Promise.resolve()
  try {
    await portal.start()
    await staff.signIn(testAdmin)
    const columns = await makeColumns(staff)
    const driver = new Driver(staff, site, ledger, random, columns, database)
    const { faults, counts } = driver
    const starts: number[] = []
    let told = 0
    const tell = () => {
      for (; told < faults.length; told++) report(`✗ ${faults[told]}`)
    }
    let killsWhileStarting = 0
    endVisitors = startVisitors(portal.url, new Random(seed + 1), 2)

    for (let kill = 1; kill <= kills; kill++) {
      const goal = Math.floor((operations * kill) / (kills + 1))
      await operate(driver, editors, () => counts.done + counts.cut >= goal)
      const killed = pause(random.between(30, 400)).then(() => portal.kill())
      let isDead = false
      void killed.then(() => (isDead = true))
      await operate(driver, editors, () => isDead)
      await killed
      if (kill % 3 === 0) {
        killsWhileStarting += 1
        await killWhileStarting(portal, random.between(500, 4500))
      }
      const start = performance.now()
      await portal.start()
      starts.push(performance.now() - start)
      const truth = await readTruth(staff)
      faults.push(...(await resurrections(site, truth)), ...ledger.settle(truth))
      report(`kill ${kill}: ${summary(counts, truth)}`)
      tell()
    }
    await operate(driver, editors, () => counts.done + counts.cut >= operations)
    await endVisitors()

    const end = performance.now()
    await settled(portal.url, PATIENCE)
    const settledAfter = performance.now() - end
    const truth = await readTruth(staff)
    faults.push(...ledger.settle(truth), ...inconsistencies(truth))
    faults.push(...(await differences(site, truth, ledger.oldAddresses(truth))))
    const receipts = await receiptStates(staff, truth)
    if (receipts.total !== truth.changes.length) {
      faults.push(`${receipts.total} receipts for ${truth.changes.length} changes`)
    }
    faults.push(...(await verified(portal)))
    report(`end: ${summary(counts, truth)}`)
    tell()
    return {
      ...counts,
      seed,
      kills,
      killsWhileStarting,
      articles: { live: truth.live.length, withdrawn: truth.withdrawn.length },
      changes: truth.changes.length,
      receipts: receipts.states,
      openReceipts: receipts.open,
      slowestStart: Math.max(...starts),
      settledAfter,
      faults,
    }
  } finally {
    await endVisitors()
    await portal.remove()
  }
}

/** Two lists with several pages each below one parent, one beside it, a catalogue. */
async function makeColumns(staff: StaffClient): Promise<string[]> {
  const make = async (title: string, slug: string, more: object = {}): Promise<string> => {
    const data = { title, slug, kind: '工作动态', view: 'list', pageSize: 5, ...more }
    return (await staff.must('POST', '/api/columns', data)).id
  }
  const parent = await make('政务公开', 'zwgk')
  return [
    await make('新闻中心', 'xwzx'),
    await make('工作动态', 'gzdt', { parent }),
    await make('通知公告', 'tzgg', { parent }),
    await make('政策文件', 'zcwj', { parent, view: 'documents' }),
  ]
}

/** Several editors at once until enough is done. */
async function operate(driver: Driver, editors: number, isOver: () => boolean): Promise<void> {
  const deadline = performance.now() + 240_000
  const edit = async () => {
    while (!isOver()) {
      const { refused, cut } = driver.counts
      await driver.step()
      if (driver.counts.refused > refused || driver.counts.cut > cut) await pause(50)
      if (performance.now() > deadline) throw new Error('The operations make no progress')
    }
  }
  await Promise.all(Array.from({ length: editors }, edit))
}

async function killWhileStarting(portal: RestartablePortal, after: number): Promise<void> {
  const start = portal.start()
  start.catch(() => {}) // it is killed: told by nobody
  await pause(after)
  await portal.kill()
  await start.catch(() => {})
}

/** Waits until every change has its receipt and each one is closed, but not for ever. */
async function receiptStates(staff: StaffClient, truth: Truth) {
  const deadline = performance.now() + RECEIPT_PATIENCE
  for (;;) {
    const { docs } = await staff.get('/api/receipts?limit=0&pagination=false&depth=0')
    const states: Record<string, number> = {}
    for (const { state } of docs) states[state] = (states[state] ?? 0) + 1
    const open = docs.filter((each: any) => ['pending', 'late'].includes(each.state))
    const isWhole = docs.length === truth.changes.length && open.length === 0
    if (isWhole || performance.now() > deadline) {
      return { states, total: docs.length as number, open: open.map(waitsFor) as string[] }
    }
    await pause(300)
  }
}

function waitsFor({ seq, action, path: address, surfaces }: any): string {
  const missing = surfaces.filter(({ seenAt }: any) => !seenAt)
  const places = missing.map(({ url, expectation, problem }: any) => {
    return `${url} (${expectation}: ${problem})`
  })
  return `change ${seq}, ${action} ${address}: ${places.join(', ')}`
}

/** `npm run verify` beside the running portal, and once more when it has ended. */
async function verified(portal: RestartablePortal): Promise<string[]> {
  const faults: string[] = []
  for (const when of ['running', 'ended']) {
    if (when === 'ended') await portal.stop()
    const args = ['--conditions=production', 'scripts/command.mjs', 'verify']
    const { code, output } = await run(process.execPath, args, portal.settings)
    if (code !== 0) faults.push(`verify beside the ${when} portal gave ${code}: ${output}`)
  }
  return faults
}

function summary({ done, cut, refused }: Counts, { live, withdrawn, changes }: Truth): string {
  return `${done} done, ${cut} cut off, ${refused} refused; ${live.length} live, ${withdrawn.length} withdrawn, ${changes.length} changes`
}
