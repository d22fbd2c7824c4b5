import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { bundle } from '../../../scripts/bootstrap/bundle.mjs'
import { ThreadCalls, type ThreadError, type ThreadOptions } from './thread-calls'

/** Inside the repository, so that the packages are found from there. */
const folder = path.resolve(`.cache/thread-calls-test-${process.pid}`)

/** A thread that tells its number of calls and of threads, and misbehaves when told to. */
const SCRIPT = `
import { threadId, workerData } from 'node:worker_threads'
import { answerCalls } from '@/platform/threads/answer-calls'

const done: string[] = []
answerCalls({
  say: (word: string) => { done.push(word); return word },
  done: () => done,
  thread: () => threadId,
  data: () => workerData,
  wait: async (ms: number, word: string) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    done.push(word)
    return word
  },
  spin: () => { for (;;); },
  fail: (code?: string) => { throw Object.assign(new RangeError('too far'), { code }) },
  failPlainly: () => { throw 'only a text' },
  die: () => process.exit(1),
  burst: () => { setTimeout(() => { throw new Error('burst') }); return new Promise(() => {}) },
  unclonable: () => () => {},
  fill: () => { for (const all: unknown[] = []; ; ) all.push(new Array(10_000).fill(all.length / 3)) },
})`

interface Handlers {
  say: (word: string) => string
  done: () => string[]
  thread: () => number
  data: () => unknown
  wait: (ms: number, word: string) => Promise<string>
  spin: () => void
  fail: (code?: string) => void
  failPlainly: () => void
  die: () => void
  burst: () => void
  unclonable: () => unknown
  fill: () => void
  missing: () => void
}

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  const source = path.join(folder, 'thread.ts')
  writeFileSync(source, SCRIPT)
  const slow = path.join(folder, 'slow-thread.ts')
  writeFileSync(slow, `await new Promise((resolve) => setTimeout(resolve, 1000))\n${SCRIPT}`)
  await bundle({ thread: source, 'slow-thread': slow }, folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function calls(options: Partial<ThreadOptions> = {}): ThreadCalls<Handlers> {
  const file = path.join(folder, 'thread.mjs')
  const thread = new ThreadCalls<Handlers>({
    ...{ file, data: null, maxWaiting: 100, timeout: 10_000 },
    ...options,
  })
  onTestFinished(() => thread.end())
  return thread
}

const fault = (kind: ThreadError['fault']) =>
  expect.objectContaining({ name: 'ThreadError', fault: kind })

describe('calls of a thread', () => {
  it('are answered one at a time and in order', async () => {
    const thread = calls()
    const words = [thread.call('wait', 60, 'a'), thread.call('wait', 1, 'b')]
    expect(await Promise.all([...words, thread.call('say', 'c')])).toEqual(['a', 'b', 'c'])
    expect(await thread.call('done')).toEqual(['a', 'b', 'c'])
  })

  it('all go to one thread, which has the data it was given', async () => {
    const thread = calls({ data: { file: 'a.db' } })
    expect(await thread.call('data')).toEqual({ file: 'a.db' })
    expect(await thread.call('thread')).toBe(await thread.call('thread'))
  })

  it('are refused when too many wait; those that wait are answered', async () => {
    const thread = calls({ maxWaiting: 2 })
    const answered = [
      thread.call('wait', 60, 'a'),
      thread.call('say', 'b'),
      thread.call('say', 'c'),
    ]
    await expect(thread.call('say', 'd')).rejects.toEqual(fault('busy'))
    expect(await Promise.all(answered)).toEqual(['a', 'b', 'c'])
    expect(await thread.call('say', 'e')).toBe('e')
  })

  it.each([
    ['with its code', ['GONE'], { name: 'RangeError', message: 'too far', code: 'GONE' }],
    ['without one', [], { name: 'RangeError', message: 'too far' }],
  ] as const)('throw what the thread threw, %s', async (_, args, error) => {
    const thread = calls()
    await expect(thread.call('fail', ...args)).rejects.toMatchObject(error)
    await expect(thread.call('fail', ...args)).rejects.toBeInstanceOf(Error)
    expect(await thread.call('say', 'next')).toBe('next')
  })

  it('throw an error also for what is none, and for a function that is not there', async () => {
    const thread = calls()
    await expect(thread.call('failPlainly')).rejects.toMatchObject({ message: 'only a text' })
    await expect(thread.call('missing')).rejects.toMatchObject({ message: /no function missing/ })
  })
})

describe('a call that takes too long', () => {
  it.each(['spin', 'wait'] as const)('is cut off; the next gets a new thread: %s', async (name) => {
    const thread = calls({ timeout: 1_500 })
    const before = await thread.call('thread')
    const slow = name === 'spin' ? thread.call('spin') : thread.call('wait', 30_000, 'a')
    await expect(slow).rejects.toEqual(fault('slow'))
    expect(await thread.call('thread')).not.toBe(before)
  })

  it('is cut off while it waits, without harm to the one under way', async () => {
    const thread = calls({ timeout: 2_000 })
    await thread.call('say', 'begin')
    const spinning = thread.call('spin')
    const waiting = thread.call('say', 'b')
    await expect(spinning).rejects.toEqual(fault('slow'))
    await expect(waiting).rejects.toEqual(fault('slow'))
    expect(await thread.call('say', 'c')).toBe('c')
  })
})

describe('a thread that ends by itself', () => {
  it.each([
    ['exits', 'die', { name: 'ThreadError', fault: 'ended' }],
    ['throws outside of a call', 'burst', { name: 'Error', message: 'burst' }],
    ['has an answer that cannot be sent', 'unclonable', {}],
  ] as const)('refuses its call and is replaced when it %s', async (_, name, error) => {
    const thread = calls()
    const [first, next] = await Promise.allSettled([thread.call(name), thread.call('say', 'next')])
    expect(first).toMatchObject({ status: 'rejected', reason: error })
    expect(next).toMatchObject({ status: 'fulfilled', value: 'next' })
  })

  it('refuses its call when it has no more memory', async () => {
    const thread = calls({ maxHeapMiB: 32 })
    await expect(thread.call('fill')).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' })
    expect(await thread.call('say', 'next')).toBe('next')
  })

  it('refuses every call when its script is missing', async () => {
    const thread = calls({ file: path.join(folder, 'missing.mjs') })
    const both = await Promise.allSettled([thread.call('say', 'a'), thread.call('say', 'b')])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

/** A door that a test opens when it is time. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}
const nothing = () => Promise.resolve()

describe('what is done alone', () => {
  it('comes after the call under way and one more, and holds back the rest', async () => {
    const thread = calls()
    await thread.call('say', 'begin')
    const under = thread.call('wait', 50, 'under way')
    const held = thread.call('say', 'held')
    let isAnswered = false
    void held.then(() => (isAnswered = true))
    const { opened, open } = gate()
    const alone = thread.alone('done', () => opened)
    expect(await under).toBe('under way')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(isAnswered).toBe(false)
    open()
    await alone
    expect(await held).toBe('held')
    expect(await thread.call('done')).toEqual(['begin', 'under way', 'held'])
  })

  it('gives what it gives, or throws what it throws, and calls go on', async () => {
    const thread = calls()
    expect(await thread.alone('die', () => Promise.resolve('a'))).toBe('a')
    await expect(thread.alone('done', () => Promise.reject(new Error('b')))).rejects.toThrow('b')
    expect(await thread.call('say', 'c')).toBe('c')
  })

  it('comes although the last call fails, ends the thread or takes too long', async () => {
    for (const last of ['fail', 'die', 'spin'] as const) {
      const thread = calls({ timeout: 1_500 })
      await thread.call('say', 'begin')
      await thread.alone(last, nothing)
      expect(await thread.call('say', 'next')).toBe('next')
    }
  })

  it('waits for a thread that was cut off, whatever that has open', async () => {
    const thread = calls({ timeout: 1_000 })
    await thread.call('say', 'begin')
    await expect(thread.call('spin')).rejects.toEqual(fault('slow'))
    await thread.alone('done', nothing)
    expect(await thread.call('done')).toEqual([])
  })

  it('takes turns with another', async () => {
    const thread = calls()
    await thread.call('say', 'begin')
    const order: string[] = []
    const { opened, open } = gate()
    const both = ['a', 'b'].map((name) =>
      thread.alone('done', async () => {
        order.push(`${name} begins`)
        if (name === 'a') await opened
        order.push(`${name} ends`)
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    open()
    await Promise.all(both)
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
    expect(await thread.call('say', 'c')).toBe('c')
  })
})

describe('a thread that takes its time to start', () => {
  it('costs its calls none of theirs', async () => {
    const thread = calls({ file: path.join(folder, 'slow-thread.mjs'), timeout: 200 })
    expect(await Promise.all([thread.call('say', 'a'), thread.call('say', 'b')])).toEqual([
      'a',
      'b',
    ])
  })

  it('is started at once in place of one that was cut off, where that is wanted', async () => {
    const thread = calls({ timeout: 300, isReplacedAtOnce: true })
    await thread.call('say', 'begin')
    await expect(thread.call('spin')).rejects.toEqual(fault('slow'))
    expect(await thread.call('say', 'a')).toBe('a')
  })
})

describe('rest and end', () => {
  it('rest: an idle thread goes, the next call gets a new one', async () => {
    const thread = calls()
    const before = await thread.call('thread')
    await thread.rest()
    expect(await thread.call('thread')).not.toBe(before)
  })

  it('rest: a thread that works is left alone', async () => {
    const thread = calls()
    const under = thread.call('wait', 50, 'a')
    await thread.rest()
    expect(await under).toBe('a')
  })

  it('end: what is not answered is refused, and so is what comes', async () => {
    const thread = calls()
    const open = [thread.call('spin'), thread.call('say', 'b')]
    const refused = Promise.allSettled(open)
    await thread.end()
    for (const result of await refused) {
      expect(result).toMatchObject({ status: 'rejected', reason: { fault: 'ended' } })
    }
    await expect(thread.call('say', 'c')).rejects.toEqual(fault('ended'))
  })
})
