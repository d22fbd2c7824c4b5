import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../scripts/bootstrap/bundle.mjs'
import { conditions } from '../../scripts/bootstrap/conditions.mjs'
import { makeColumn } from '../support/content'
import { startTestPayload, type TestPayload } from '../support/test-payload'

/**
 * "Every save is one transaction": a process with eight writers is killed with SIGKILL at five
 * moments; after each, every article is whole and has its version.
 */
/** Inside the repository, so that the packages are found from there. */
const compiled = `.cache/kill-test-${process.pid}`
let portal: TestPayload

beforeAll(async () => {
  await bundle({ writers: 'tests/support/writers.ts' }, compiled)
  portal = await startTestPayload()
  await makeColumn(portal.payload)
})
afterAll(async () => {
  // Not `portal.destroy()`: a server may hold the locks of the killed for minutes, and dropping the
  // database would wait for them.
  await portal.payload.destroy()
  rmSync(compiled, { recursive: true, force: true })
})

/** Runs the writers on the database of this test and kills them after `lifetime` ms of work. */
async function writeAndKill(lifetime: number): Promise<void> {
  const child = spawn(process.execPath, [conditions, `${compiled}/writers.mjs`], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const ended = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
      if (String(chunk).includes('ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The writers ended (${code}):\n${output}`)))
  })
  await new Promise((resolve) => setTimeout(resolve, lifetime))
  child.kill('SIGKILL')
  await ended
}

/** What is wrong with what the writers left: documents without their parts or their version. */
async function faults(payload: Payload): Promise<string[]> {
  const all = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const
  const articles = await payload.find({ collection: 'articles', ...all })
  const versions = await payload.findVersions({ collection: 'articles', ...all })
  const versionsOf = new Map<string, typeof versions.docs>()
  for (const version of versions.docs) {
    const parent = String(version.parent)
    versionsOf.set(parent, [...(versionsOf.get(parent) ?? []), version])
  }
  const known = new Set(articles.docs.map((article) => article.id))
  const found: string[] = []
  for (const article of articles.docs) {
    const own = versionsOf.get(article.id) ?? []
    if (own.length === 0) found.push(`${article.title}: no version`)
    if (article.keywords?.length !== 3) found.push(`${article.title}: keywords are missing`)
    if (!article.path || !article.publishedAt) found.push(`${article.title}: published, no address`)
    if (Boolean(article.subtitle) !== (article.corrections?.length === 1)) {
      found.push(`${article.title}: half a correction`)
    }
    if (article.subtitle && !own.some((each) => each.version.subtitle === article.subtitle)) {
      found.push(`${article.title}: a correction without its version`)
    }
  }
  for (const parent of versionsOf.keys()) {
    if (!known.has(parent)) found.push(`a version without its article: ${parent}`)
  }
  const numbers = articles.docs.map((article) => article.number)
  if (new Set(numbers).size !== numbers.length) found.push('a number was given twice')
  return found
}

describe('a kill in the middle of eight writers', () => {
  it('leaves every document whole, with its version', { timeout: 240_000 }, async () => {
    for (const lifetime of [30, 180, 310, 450, 700]) {
      await writeAndKill(lifetime)
      expect(await faults(portal.payload)).toEqual([])
    }
    const written = await portal.payload.count({ collection: 'articles', overrideAccess: true })
    // At least the one that each of the five processes finished before it was killed.
    expect(written.totalDocs).toBeGreaterThanOrEqual(5)
    // The file is usable at once: nothing is locked, numbers go on.
    const next = await makeColumn(portal.payload)
    expect(next.path).toBeTruthy()
  })
})
