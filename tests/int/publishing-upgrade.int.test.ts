import { afterAll, beforeAll, expect, it } from 'vitest'

import { logExisting } from '@/content/log-existing'
import { unloggedContent } from '@/content/unlogged-content'
import type { Change } from '@/publishing/changes/change'
import { ChangeLog } from '@/publishing/changes/change-log'
import { makeArticle, makeColumn, makeDepartment, unique } from '../support/content'
import { inWords } from '../support/log-entries'
import { startTestPayload, type TestPayload } from '../support/test-payload'

/** Content that is older than the change log, as after an upgrade. */
let portal: TestPayload
let log: ChangeLog

beforeAll(async () => {
  portal = await startTestPayload()
  const { payload } = portal
  log = new ChangeLog(payload)
  const column = await makeColumn(payload)
  const department = await makeDepartment(payload)
  for (const leader of [true, false]) {
    await payload.create({
      collection: 'staff',
      data: { name: '吴桂兰', department: department.id, leader },
      overrideAccess: true,
    })
  }
  for (let count = 0; count < 3; count++) await makeArticle(payload, column)
  await makeArticle(payload, column, { _status: 'draft' })
})
afterAll(() => portal.destroy())

async function everyChange(): Promise<Change[]> {
  const changes: Change[] = []
  for (let seq = 0; ; seq = changes.at(-1)!.seq) {
    const some = await log.after(seq)
    if (some.length === 0) return changes
    changes.push(...some)
  }
}

async function faults(): Promise<string[]> {
  const found: string[] = []
  for await (const fault of unloggedContent(portal.payload, log)) found.push(fault)
  return found
}

it('a log that has begun is left as it is, numbered or not', async () => {
  expect(await log.head()).toBe(0)
  expect(await logExisting(portal.payload, log)).toBe(0)
  expect(await everyChange()).toHaveLength(6)
  expect(await faults()).toEqual([])
})

it('content without a log gets its first entries, once; drafts get none', async () => {
  const { db } = portal.payload
  await db.deleteMany({ collection: 'changes', where: {} })
  // Rows that another program put in; more than are written in one go.
  for (let count = 0; count < 205; count++) {
    const slug = unique('imported')
    await db.create({ collection: 'departments', data: { name: slug, slug, order: 100 } })
  }
  expect(await faults()).toHaveLength(211)

  expect(await logExisting(portal.payload, log)).toBe(211)
  expect(await faults()).toEqual([])
  const changes = await everyChange()
  expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, index) => index + 1))
  const kinds = ['articles', 'columns', 'departments', 'staff']
  expect(new Set(inWords(changes))).toEqual(new Set(kinds.map((kind) => `${kind} published`)))
  expect(await logExisting(portal.payload, log)).toBe(0)
  expect(await everyChange()).toHaveLength(211)
})
