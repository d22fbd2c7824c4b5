import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type MongoServer, startMongoServer } from '../support/mongo-server'
import { withDatabase } from '../support/mongo-uri'
import { type PortalServer, startPortalServer } from '../support/portal-server'
import { openGate, type TcpGate } from '../support/tcp-gate'

/** The database is cut off from a portal that runs: what visitors, operators and editors get. */
const LIST = '/zwgk/bmxxgkml/qcgj/gzdt/'

let mongo: MongoServer
let gate: TcpGate
let portal: PortalServer
let article = ''
let withdrawn = ''

beforeAll(async () => {
  mongo = await startMongoServer()
  const direct = new URL(withDatabase(mongo.uri, `away-${process.pid}`))
  gate = await openGate(Number(direct.port))
  direct.port = String(gate.port)
  // The server would name its own address, past the gate.
  direct.searchParams.set('directConnection', 'true')
  portal = await startPortalServer({ DATABASE_URI: direct.href })
  const list = await text(LIST)
  const paths = [...list.matchAll(/href="(\/zwgk\/[^"]+\/t\d+_\d+\.html)"/g)].map(
    ([, path]) => path,
  )
  article = paths[0] ?? ''
  withdrawn = paths[1] ?? ''
  await withdraw(withdrawn)
  // The store is warmed by itself; wait until every page is there.
  const isWarm = async () => {
    const { pages } = (await (await read('/readyz')).json()) as {
      pages: { stored: number; stale: number }
    }
    if (pages.stored < 50 || pages.stale > 0) throw new Error(JSON.stringify(pages))
  }
  await vi.waitFor(isWarm, { timeout: 120_000, interval: 500 })
  await gate.shut()
}, 500_000)

afterAll(async () => {
  await portal?.stop()
  await mongo?.stop()
})

const read = (path: string) => fetch(portal.url + path, { redirect: 'manual' })
const text = async (path: string) => (await read(path)).text()

async function withdraw(path: string): Promise<void> {
  const send = (method: string, to: string, body: object, token = '') =>
    fetch(portal.url + to, {
      method,
      headers: { 'content-type': 'application/json', authorization: token && `JWT ${token}` },
      body: JSON.stringify(body),
    })
  const login = await send('POST', '/api/users/login', portal.admin)
  const { token } = (await login.json()) as { token: string }
  const found = await read(`/api/articles?where[path][equals]=${path}`)
  const { docs } = (await found.json()) as { docs: { id: string }[] }
  const answer = await send('PATCH', `/api/articles/${docs[0]?.id}`, { _status: 'draft' }, token)
  expect(answer.status).toBe(200)
}

describe('with the database away', () => {
  it('visitors read every stored page as before', async () => {
    for (const path of ['/', LIST, article, '/departments/', '/rss.xml', '/sitemap.xml']) {
      expect((await read(path)).status, path).toBe(200)
    }
    expect(await text(article)).toContain('<h1')
  })

  it('what was withdrawn stays away', async () => {
    const answer = await read(withdrawn)
    expect([410, 503]).toContain(answer.status)
    expect(await text(LIST)).not.toContain(withdrawn)
  })

  it('D-SRCH-01: programs and suggestions search as before, the index is a file of the portal', async () => {
    const found = await (await read(`/api/search?q=${encodeURIComponent('青岚区')}`)).json()
    expect(found.total).toBeGreaterThan(0)
    expect(JSON.stringify(found)).not.toContain(withdrawn)
    const suggested = await read(`/api/search/suggest?q=${encodeURIComponent('青岚')}`)
    expect(suggested.status).toBe(200)
    expect(JSON.stringify(await suggested.json())).toContain('青岚')
  })

  it('the results page, which is made for each query, says what to do', async () => {
    const answer = await read(`/search?q=${encodeURIComponent('青岚区')}`)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('请稍后再试')
  })

  it('a page that was never stored gets a plain page with what to do, and 503', async () => {
    const answer = await read('/never-was/')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBeTruthy()
    expect(await answer.text()).toContain('请稍后再试')
  })

  it('the operator sees that the process lives and is not ready', async () => {
    expect((await read('/healthz')).status).toBe(200)
    const ready = await read('/readyz')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ isReady: false, database: 'away' })
  })

  it('it ends cleanly all the same', async () => {
    expect(await portal.stop()).toBe(0)
  })
})
