import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { readLinkTarget } from './read-link-target'

let server: Server
/** How the portal answers. */
let answer: RequestListener
let asked = ''

beforeAll(async () => {
  server = createServer((req, res) => {
    asked = req.url ?? ''
    answer(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubGlobal('location', { origin: `http://127.0.0.1:${port}` })
})
afterAll(() => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
})

const sends =
  (status: number, body: object = {}): RequestListener =>
  (_req, res) =>
    res.writeHead(status).end(JSON.stringify(body))

const read = () =>
  readLinkTarget({ relationTo: 'articles', value: 'a1' }, new AbortController().signal)

it.each([
  [
    { title: '夜间巡查', _status: 'published' },
    { title: '夜间巡查', isDraft: false },
  ],
  [
    { title: '夜间巡查', _status: 'draft' },
    { title: '夜间巡查', isDraft: true },
  ],
  [
    { title: ' ', _status: 'draft' },
    { title: '（无标题）', isDraft: true },
  ],
  // Columns have no drafts.
  [{ title: '工作动态' }, { title: '工作动态', isDraft: false }],
])('tells what a link leads to: %o', async (body, reading) => {
  answer = sends(200, body)
  expect(await read()).toEqual(reading)
  expect(asked).toMatch(/^\/api\/articles\/a1\?depth=0&/)
})

it.each([
  ['is gone', sends(404), '可能已经删除'],
  ['is for those who are signed in', sends(403), '重新登录'],
  ['cannot be read', sends(500), '（500）'],
  ['is out of reach', ((req) => req.socket.destroy()) satisfies RequestListener, '连不上网站'],
])('says why the title is not known: the document %s', async (_, listener, words) => {
  answer = listener
  const reading = await read()
  expect('fault' in reading && reading.fault).toContain(words)
})
