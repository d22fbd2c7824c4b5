import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article, Column } from '@/payload-types'
import type { ChangesFeed, PublicChange } from '@/publishing/changes-feed/changes-feed'
import { makeArticle, makeColumn, unique } from '../support/content'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

/** B-22: a consumer that replays the feed has what the portal has, after any stop. */

let portal: TestPayload
let feed: ChangesFeed
let column: Column
let publisher: TestUser
let admin: TestUser

beforeAll(async () => {
  portal = await startTestPayload()
  const { ChangesFeed } = await import('@/publishing/changes-feed/changes-feed')
  feed = new ChangesFeed(portal.payload)
  column = await makeColumn(portal.payload)
  publisher = await portal.createUser(['publisher'])
  admin = await portal.createUser(['siteAdmin'])
})
afterAll(() => portal.destroy())

async function number(): Promise<void> {
  const { ChangeLog } = await import('@/publishing/changes/change-log')
  await new ChangeLog(portal.payload).number()
}

const patch = (id: string, body: object) =>
  portal.rest('PATCH', `/api/articles/${id}`, { user: publisher, body })

/** A copy that a consumer keeps: which articles there are, and where. */
class Replica {
  readonly articles = new Map<string, string | null>()
  readonly seen: number[] = []
  after = 0

  apply(change: PublicChange): void {
    this.seen.push(change.seq)
    if (change.kind === 'columns' && change.previousPath && change.path) {
      // The column moved, and what lies below it with it.
      for (const [id, path] of this.articles) {
        if (path?.startsWith(change.previousPath)) {
          this.articles.set(id, change.path + path.slice(change.previousPath.length))
        }
      }
    }
    if (change.kind !== 'articles') return
    if (change.action === 'retracted') this.articles.delete(change.id)
    else this.articles.set(change.id, change.path)
  }
}

describe('the feed of changes', () => {
  it('lets a consumer that stops and resumes anywhere have what the portal has', async () => {
    const articles: Article[] = []
    for (let i = 0; i < 8; i++) articles.push(await makeArticle(portal.payload, column))
    const replica = new Replica()
    let isWriting = true
    let dice = 7
    const random = (below: number) => {
      dice = (dice * 1103515245 + 12345) % 2147483648
      return dice % below
    }
    /** Does what people do with articles, one after the other. */
    const write = async (own: typeof articles) => {
      for (let round = 0; round < 6; round++) {
        for (const { id } of own) {
          const act = random(4)
          if (act === 0) await patch(id, { _status: 'draft' })
          else if (act === 1) await patch(id, { deletedAt: new Date().toISOString() })
          else if (act === 2) await patch(id, { deletedAt: null })
          else
            await patch(id, {
              _status: 'published',
              title: unique('更正'),
              correctionReason: '测试',
            })
        }
      }
    }
    const move = async () => {
      for (let round = 0; round < 3; round++) {
        await portal.rest('PATCH', `/api/columns/${column.id}`, {
          user: admin,
          body: { slug: unique('moved') },
        })
      }
    }
    const consume = async () => {
      for (;;) {
        const wasWriting = isWriting
        await number()
        // Now and then the answer is lost after it was read: nothing of it was applied.
        const { changes, next, head } = await feed.read({
          after: replica.after,
          limit: 1 + random(5),
          kind: null,
        })
        if (random(4) === 0) continue
        changes.forEach((change) => replica.apply(change))
        replica.after = next
        if (!wasWriting && next === head) return
      }
    }
    const writers = Promise.all([
      write(articles.slice(0, 4)),
      write(articles.slice(4)),
      move(),
    ]).then(() => (isWriting = false))
    await Promise.all([writers, consume()])

    expect(replica.seen).toEqual(replica.seen.map((_, index) => index + 1))
    const { body } = await portal.rest('GET', '/api/articles?limit=100&sort=id')
    const source = body.docs.map(({ id, path }: { id: string; path: string }) => [id, path])
    expect([...replica.articles].sort()).toEqual(source.sort())
  })

  it('tells what was done and where, never by whom or why', async () => {
    const article = await makeArticle(portal.payload, column)
    await patch(article.id, {
      _status: 'published',
      title: unique('改'),
      correctionReason: 'canary-reason',
    })
    await number()
    const { changes, head } = await feed.read({ after: 0, limit: 200, kind: 'articles' })
    const last = changes.filter(({ id }) => id === article.id).at(-1)
    expect(last).toMatchObject({ action: 'updated', kind: 'articles' })
    expect(last?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(Object.keys(last ?? {}).sort()).toEqual([
      'action',
      'at',
      'hash',
      'id',
      'kind',
      'path',
      'previousPath',
      'seq',
      'title',
      'version',
    ])
    expect(JSON.stringify(changes)).not.toContain('canary-reason')
    expect(head).toBeGreaterThan(0)
  })

  it('B-01: never names again what was withdrawn since', async () => {
    const article = await makeArticle(portal.payload, column, { title: 'canary-withdrawn' })
    await number()
    const before = await feed.read({ after: 0, limit: 200, kind: null })
    await patch(article.id, { _status: 'draft' })
    await number()
    const texts: string[] = []
    let after = 0
    for (;;) {
      const { changes, next } = await feed.read({ after, limit: 200, kind: null })
      if (next === after) break
      texts.push(JSON.stringify(changes))
      after = next
    }
    expect(texts.join()).not.toContain('canary-withdrawn')
    expect(texts.join()).toContain(article.id)
    expect(JSON.stringify(before.changes)).toContain('canary-withdrawn')
    await patch(article.id, { _status: 'published', title: '再次公开', correctionReason: '恢复' })
    await number()
    const again = await feed.read({ after, limit: 200, kind: null })
    expect(again.changes.map(({ title }) => title)).toEqual(['再次公开'])
    await patch(article.id, { _status: 'published', title: '改对了', correctionReason: '错字' })
    await number()
    const told = await feed.read({ after, limit: 200, kind: null })
    expect(told.changes.map(({ title }) => title)).toEqual([null, '改对了'])
  })
})

describe('waiting for a change', () => {
  it('ends with the change, with the time, and with who asked', async () => {
    const { WaitingRoom } = await import('@/publishing/changes-feed/waiting-room')
    const room = new WaitingRoom(() => feed.head())
    const { signal } = new AbortController()
    const after = await feed.head()
    const start = performance.now()
    const waiting = room.wait({ after, seconds: 20, address: '10.0.0.1', signal })
    await makeArticle(portal.payload, column)
    await number()
    expect(await waiting).toBe(true)
    expect(performance.now() - start).toBeLessThan(15_000)

    const head = await feed.head()
    expect(await room.wait({ after: head, seconds: 0.05, address: '10.0.0.1', signal })).toBe(true)
    const gone = new AbortController()
    const left = room.wait({ after: head, seconds: 20, address: '10.0.0.1', signal: gone.signal })
    gone.abort()
    expect(await left).toBe(true)

    const many = Array.from({ length: 6 }, () =>
      room.wait({ after: head, seconds: 20, address: '2001:db8::1', signal }),
    )
    expect(await many[5]).toBe(false)
    room.end()
    expect(await Promise.all(many)).toEqual([true, true, true, true, true, false])
    expect(await room.wait({ after: head, seconds: 20, address: '10.0.0.9', signal })).toBe(false)
  })
})
