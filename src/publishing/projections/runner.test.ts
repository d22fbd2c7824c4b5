import type { BasePayload } from 'payload'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { logger } from '@/platform/logger'
import { ChangeLog } from '../changes/change-log'
import type { Change } from '../changes/change'
import type { Aside, Projection } from './projection'
import { ProjectionRunner } from './runner'

/** Documents of the change log, as the database would give them. */
let documents: { seq: number; at: string; kind: string; contentId: string; action: string }[]

/** The database: answers the queries that the change log makes. */
const database = {
  find: ({ where, sort, limit }: { where: any; sort: string; limit: number }) => {
    const found = documents.filter(({ seq }) => seq > where.seq.greater_than)
    found.sort((a, b) => (sort === 'seq' ? a.seq - b.seq : b.seq - a.seq))
    return Promise.resolve({ docs: found.slice(0, limit) })
  },
} as unknown as BasePayload

/** Keeps what it was given; fails at the changes in `broken`. */
class Recorder implements Projection {
  readonly name = 'recorder'
  seen: number[] = []
  batches: number[][] = []
  broken = new Set<number>()
  isHeld = true
  at = 0
  private kept: Aside[] = []

  position() {
    return Promise.resolve(this.at)
  }

  async apply(changes: Change[]) {
    const numbers = changes.map(({ seq }) => seq)
    this.batches.push(numbers)
    const fault = numbers.find((seq) => this.broken.has(seq))
    if (fault !== undefined) throw new Error(`${fault} is broken`)
    this.seen.push(...numbers)
    this.at = Math.max(this.at, ...numbers)
  }

  setAside({ seq }: Change, error: string) {
    this.kept.push({ seq, error })
    this.at = Math.max(this.at, seq)
    return Promise.resolve()
  }

  asides() {
    return Promise.resolve([...this.kept])
  }

  clearAside(seq: number) {
    this.kept = this.kept.filter((aside) => aside.seq !== seq)
    return Promise.resolve()
  }

  isMine() {
    return Promise.resolve(this.isHeld)
  }
}

let projection: Recorder
let runner: ProjectionRunner

beforeEach(() => {
  // What goes wrong in these tests goes wrong on purpose.
  logger.level = 'silent'
  vi.useFakeTimers({ toFake: ['performance'] })
  documents = []
  projection = new Recorder()
  runner = new ProjectionRunner(new ChangeLog(database), projection)
})
afterEach(() => {
  vi.useRealTimers()
})

function append(count: number): void {
  for (let added = 0; added < count; added++) {
    const seq = documents.length + 1
    const at = '2026-11-24T01:00:00.000Z'
    documents.push({ seq, at, kind: 'articles', contentId: String(seq), action: 'updated' })
  }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** Wakes the runner after so many milliseconds. */
async function wakeAfter(wait: number): Promise<void> {
  vi.advanceTimersByTime(wait)
  await runner.wake()
}

describe('a projection', () => {
  it('gets every change in order, many at once, each after the ones before', async () => {
    append(450)
    await runner.wake()
    expect(projection.seen).toEqual(upTo(450))
    expect(projection.batches.length).toBeLessThan(10)
    append(1)
    await runner.wake()
    expect(projection.seen).toEqual(upTo(451))
  })

  it('has everything that was logged before whoever woke it goes on', async () => {
    append(1)
    const first = runner.wake()
    append(1)
    const second = runner.wake()
    await second
    expect(projection.seen).toEqual([1, 2])
    await first
  })

  it('gets changes again whose position was lost, and none is left out', async () => {
    append(3)
    await runner.wake()
    projection.at = 1
    await runner.wake()
    expect(projection.seen).toEqual([1, 2, 3, 2, 3])
  })

  it('does nothing while another node does its work, and says so', async () => {
    append(2)
    projection.isHeld = false
    await runner.wake()
    expect(projection.seen).toEqual([])
    expect(await runner.status()).toMatchObject({ isElsewhere: true, lag: 2, position: 0 })
    projection.isHeld = true
    await runner.wake()
    expect(projection.seen).toEqual([1, 2])
    expect(await runner.status()).toMatchObject({ isElsewhere: false, lag: 0, position: 2 })
  })
})

describe('a change that fails', () => {
  it('holds back the ones behind it while it is tried again, with growing waits', async () => {
    append(4)
    projection.broken.add(3)
    await runner.wake()
    expect(projection.seen).toEqual([1, 2])
    expect(await runner.status()).toMatchObject({ lastError: '3 is broken', lag: 2 })

    const tries = () => projection.batches.filter((batch) => batch.includes(3)).length
    const before = tries()
    await wakeAfter(99)
    expect(tries()).toBe(before)
    await wakeAfter(1)
    expect(tries()).toBe(before + 1)
    await wakeAfter(199)
    expect(tries()).toBe(before + 1)
    await wakeAfter(1)
    expect(tries()).toBe(before + 2)

    projection.broken.clear()
    await wakeAfter(500)
    expect(projection.seen).toEqual([1, 2, 3, 4])
    expect(await runner.status()).toMatchObject({ lastError: null, lag: 0, asides: [] })
  })

  it('is set aside after the last try, and the ones behind it are applied', async () => {
    append(4)
    projection.broken.add(2)
    await runner.wake()
    for (const wait of [100, 200, 500, 1000]) await wakeAfter(wait)
    expect(projection.seen).toEqual([1])
    await wakeAfter(2000)
    expect(projection.seen).toEqual([1, 3, 4])
    expect(await runner.status()).toMatchObject({
      lag: 0,
      asides: [{ seq: 2, error: '2 is broken' }],
    })
  })

  it('is tried again while it is set aside, and cleared when it succeeds', async () => {
    append(3)
    projection.broken.add(1)
    await runner.wake()
    for (const wait of [100, 200, 500, 1000, 2000]) await wakeAfter(wait)
    expect(projection.seen).toEqual([2, 3])
    await wakeAfter(30_000)
    expect(await projection.asides()).toHaveLength(1)
    projection.broken.clear()
    await wakeAfter(1000)
    expect(projection.seen).toEqual([2, 3])
    await wakeAfter(29_000)
    expect(projection.seen).toEqual([2, 3, 1])
    expect(await projection.asides()).toEqual([])
  })

  it('does not keep several others from being set aside in their turn', async () => {
    append(5)
    projection.broken = new Set([1, 2, 4])
    for (let round = 0; round < 30; round++) await wakeAfter(2000)
    expect(projection.seen).toEqual([3, 5])
    expect((await projection.asides()).map(({ seq }) => seq)).toEqual([1, 2, 4])
  })
})

describe('a log that cannot be read', () => {
  it('is read when it answers again, and then nothing is said to fail any more', async () => {
    append(2)
    await runner.wake()
    const whole = documents
    documents = null as never
    await runner.wake()
    documents = whole
    expect((await runner.status()).lastError).not.toBeNull()
    await runner.wake()
    expect((await runner.status()).lastError).toBeNull()
    append(1)
    await runner.wake()
    expect(projection.seen).toEqual([1, 2, 3])
  })
})
