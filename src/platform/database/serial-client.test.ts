import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { SerialClient } from './serial-client'
import { WriteQueueTimeout } from './serial-queue'

let folder: string
let client: SerialClient

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serial-client-'))
  client = new SerialClient(path.join(folder, 'test.db'), 300)
  await client.execute('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT UNIQUE)')
})

afterEach(() => {
  client.close()
  rmSync(folder, { recursive: true })
})

const texts = async (): Promise<unknown[]> =>
  (await client.execute('SELECT text FROM notes ORDER BY id')).rows.map((row) => row.text)

describe('SerialClient', () => {
  it('gives rows by position and by name, and what a write changed', async () => {
    const write = await client.execute({ sql: 'INSERT INTO notes (text) VALUES (?)', args: ['a'] })
    expect(write.rowsAffected).toBe(1)
    const { rows, columns } = await client.execute('SELECT id, text FROM notes')
    expect(columns).toEqual(['id', 'text'])
    expect(rows[0]?.[1]).toBe('a')
    expect(rows[0]?.text).toBe('a')
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'text'])
  })

  it('shows a reader nothing of a transaction before its commit', async () => {
    const transaction = await client.transaction()
    await transaction.execute("INSERT INTO notes (text) VALUES ('open')")
    expect(await texts()).toEqual([])
    await transaction.commit()
    expect(await texts()).toEqual(['open'])
  })

  it('leaves nothing of a transaction that was rolled back', async () => {
    const transaction = await client.transaction()
    await transaction.execute("INSERT INTO notes (text) VALUES ('gone')")
    await transaction.rollback()
    await transaction.rollback()
    expect(await texts()).toEqual([])
    await expect(transaction.execute('SELECT 1')).rejects.toThrow('has ended')
  })

  it('lets writers in one after another, in their order', async () => {
    const first = await client.transaction()
    const single = client.execute("INSERT INTO notes (text) VALUES ('second')")
    const third = client.transaction()
    await first.execute("INSERT INTO notes (text) VALUES ('first')")
    await first.commit()
    await single
    const transaction = await third
    await transaction.execute("INSERT INTO notes (text) VALUES ('third')")
    await transaction.commit()
    expect(await texts()).toEqual(['first', 'second', 'third'])
  })

  it('tells a write that waits for its own transaction what is wrong', async () => {
    const transaction = await client.transaction()
    await expect(client.execute("INSERT INTO notes (text) VALUES ('lost')")).rejects.toThrow(
      WriteQueueTimeout,
    )
    await transaction.commit()
    await client.execute("INSERT INTO notes (text) VALUES ('after')")
    expect(await texts()).toEqual(['after'])
  })

  it('refuses a write in the clothes of a read', async () => {
    await expect(
      client.execute("WITH x AS (SELECT 'w' AS t) INSERT INTO notes (text) SELECT t FROM x"),
    ).rejects.toThrow(/readonly|read-only/i)
  })

  it('remembers why a commit failed', async () => {
    await client.execute(
      'CREATE TABLE replies (note INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)',
    )
    const transaction = await client.transaction()
    await transaction.execute('INSERT INTO replies (note) VALUES (99)')
    await expect(transaction.commit()).rejects.toThrow(/FOREIGN KEY/)
    expect(transaction).toHaveProperty('commitError', expect.any(Error))
    await client.execute("INSERT INTO notes (text) VALUES ('free again')")
    expect(await texts()).toEqual(['free again'])
  })

  it('keeps a batch whole', async () => {
    await expect(
      client.batch([
        "INSERT INTO notes (text) VALUES ('x')",
        "INSERT INTO notes (text) VALUES ('x')",
      ]),
    ).rejects.toThrow(/UNIQUE/)
    expect(await texts()).toEqual([])
  })
})
