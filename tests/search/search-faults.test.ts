import Database from 'libsql'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureServerBuilt } from '../../scripts/bootstrap/build.mjs'
import { bundle } from '../../scripts/bootstrap/bundle.mjs'
import { conditions } from '../../scripts/bootstrap/conditions.mjs'
import { logger } from '@/platform/logger'
import { plainRequest } from '@/search/request'
import type { Search, SearchState } from '@/search/search'
import type { SearchIndex } from '@/search/search-index'
import { corpusIndex } from '../support/corpus-index'
import { until } from '../support/portal-search'
import { entries } from './corpus'

/** Whatever happens to the file, the right answer comes again without help. */
const COUNT = 300

/** Takes long enough to be killed in the middle. */
const MANY = 6000

/** Stands in every article. */
const EVERYWHERE = '青岚区'

let folder: string
let file: string
let open: { index: SearchIndex; search: Search }[]

beforeAll(async () => {
  await ensureServerBuilt()
})
beforeEach(() => {
  logger.level = 'silent' // what goes wrong here goes wrong on purpose
  folder = mkdtempSync(path.join(tmpdir(), 'portal-search-'))
  file = path.join(folder, 'search.db')
  open = []
})
afterEach(async () => {
  await Promise.all(open.map(({ index }) => index.end()))
  rmSync(folder, { recursive: true, force: true })
})

async function start(count = COUNT, pause?: () => Promise<void>) {
  const opened = corpusIndex(folder, count, pause)
  open.push(opened)
  await opened.index.open()
  return opened
}

async function stop(opened: Awaited<ReturnType<typeof start>>): Promise<void> {
  open = open.filter((each) => each !== opened)
  await opened.index.end()
}

async function started(count = COUNT) {
  const opened = await start(count)
  await until(() => opened.search.status().state === 'ready')
  return opened
}

const total = async (search: Search) => (await search.find(plainRequest(EVERYWHERE))).total

/** An index that a portal made before, closed. */
async function closedIndex(count = COUNT): Promise<void> {
  const opened = await started(count)
  expect(await total(opened.search)).toBe(count)
  await stop(opened)
}

/** Opens what is there, and says whether it was made anew. */
async function opensAgain(): Promise<'made anew' | 'as it was'> {
  const before = existsSync(file) ? statSync(file).ino : 0
  const { search } = await started()
  expect(await total(search)).toBe(COUNT)
  return statSync(file).ino === before ? 'as it was' : 'made anew'
}

describe('an index that is found at the start', () => {
  it('is used as it is when nothing is wrong with it', async () => {
    await closedIndex()
    expect(await opensAgain()).toBe('as it was')
  })

  it('is made when there is none', async () => {
    expect(await opensAgain()).toBe('made anew')
  })

  it.each<[string, () => void]>([
    ['cut short', () => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['empty', () => truncateSync(file, 0)],
    [
      'no database',
      () => writeFileSync(file, 'not a database, but long enough to have a head'.repeat(9)),
    ],
    ['of an older format', () => pragma('user_version = 0')],
    ['of another program', () => pragma('application_id = 7')],
    ['without a table', () => exec('DROP TABLE labels')],
  ])('is made anew when it is %s', async (_, spoil) => {
    await closedIndex()
    spoil()
    expect(await opensAgain()).toBe('made anew')
  })

  it('is made anew when its database is another one, and never answers meanwhile', async () => {
    await closedIndex()
    exec("UPDATE facts SET value = 'another' WHERE name = 'source'")
    let go = () => {}
    const gate = new Promise<void>((resolve) => (go = resolve))
    const { search } = await start(COUNT, () => gate)
    expect(search.status().state).toBe<SearchState>('building')
    await expect(total(search)).rejects.toMatchObject({ code: 'search-unavailable' })
    go()
    await until(() => search.status().state === 'ready')
    expect(await total(search)).toBe(COUNT)
  })
})

describe('an index in use', () => {
  it('is made anew when it is deleted, and goes on answering meanwhile', async () => {
    const { search } = await started()
    const before = statSync(file).ino
    for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true })
    await until(async () => {
      expect(await total(search)).toBe(COUNT)
      return existsSync(file) && search.status().state === 'ready'
    })
    expect(statSync(file).ino).not.toBe(before)
    expect(await total(search)).toBe(COUNT)
  })

  it('is made anew when it is cut short', async () => {
    const { search } = await started()
    const before = statSync(file).ino
    truncateSync(file, 64 * 1024)
    await until(() => statSync(file, { throwIfNoEntry: false })?.ino !== before)
    await until(() => search.status().state === 'ready')
    expect(await total(search)).toBe(COUNT)
  })

  it('is made anew when an older copy is put in its place', async () => {
    const { search } = await started()
    copyFileSync(file, `${file}.copy`)
    rmSync(file)
    copyFileSync(`${file}.copy`, file)
    const copy = statSync(file).ino
    await until(() => statSync(file, { throwIfNoEntry: false })?.ino !== copy)
    await until(() => search.status().state === 'ready')
    expect(await total(search)).toBe(COUNT)
  })

  it('answers while a new one is made beside it', async () => {
    const { index, search } = await started()
    const states = new Set<SearchState>()
    let isMade = false
    const making = index.make().then(() => (isMade = true))
    while (!isMade) {
      states.add(search.status().state)
      expect(await total(search)).toBe(COUNT)
    }
    await making
    expect(states).toContain<SearchState>('renewing')
    expect(await total(search)).toBe(COUNT)
  })
})

it('a kill while a new index is made leaves the old one, and the next start goes on with it', async () => {
  await closedIndex(MANY)
  const compiled = path.resolve(`.cache/index-maker-${process.pid}`)
  await bundle({ maker: 'tests/support/index-maker.ts' }, compiled)
  try {
    for (let round = 0; round < 3; round++) {
      const child = spawn(
        process.execPath,
        [conditions, path.join(compiled, 'maker.mjs'), folder, String(MANY)],
        { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, LOG_LEVEL: 'silent' } },
      )
      await once(child.stdout, 'data')
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect(existsSync(`${file}.new`)).toBe(true)
      const opened = await start(MANY)
      // At once, without making it first.
      expect(await total(opened.search)).toBe(MANY)
      await opened.index.make()
      expect(existsSync(`${file}.new`)).toBe(false)
      expect(await total(opened.search)).toBe(MANY)
      await stop(opened)
    }
  } finally {
    rmSync(compiled, { recursive: true, force: true })
  }
}, 60_000)

/** Only root may mount a disk that is small enough. */
describe.runIf(process.getuid?.() === 0)('a disk that is full', () => {
  beforeEach(() => {
    mount('1m')
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ index }) => index.end()))
    spawnSync('umount', [folder])
  })

  it('lets no index be made, says so, and lets it be made once there is room', async () => {
    const { search } = await start()
    await until(() => search.status().error !== null)
    expect(search.status()).toMatchObject({ entries: 0, error: expect.stringMatching(/full/) })
    await expect(total(search)).rejects.toMatchObject({ code: 'search-unavailable' })
    mount('100m', 'remount,')
    await until(() => search.status().state === 'ready')
    expect(search.status().error).toBeNull()
    expect(await total(search)).toBe(COUNT)
  })

  it('refuses changes and answers on; they are taken once there is room', async () => {
    mount('100m', 'remount,')
    const { index, search } = await started()
    const size = Math.ceil(statSync(file).size / 1024) + 200
    mount(`${size}k`, 'remount,')
    const more = [...entries(COUNT + 2000, 1)].slice(COUNT)
    await expect(index.write(index.generation, 'apply', { put: more })).rejects.toThrow(/full/)
    expect(await total(search)).toBe(COUNT)
    mount('100m', 'remount,')
    await index.write(index.generation, 'apply', { put: more })
    expect(await total(search)).toBe(COUNT + 2000)
  })

  function mount(size: string, remount = ''): void {
    const options = `${remount}size=${size}`
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
    if (status !== 0) throw new Error(`mount: ${String(stderr)}`)
  }
})

function exec(sql: string): void {
  const database = new Database(file)
  database.exec(sql)
  database.close()
  expect(readFileSync(file).length).toBeGreaterThan(0)
}

const pragma = (assignment: string) => exec(`PRAGMA ${assignment}`)
