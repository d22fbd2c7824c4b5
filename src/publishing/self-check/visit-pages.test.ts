import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { examplePage } from '../../../tests/support/example-page'
import { visitPages } from './visit-pages'

let server: Server
let base: string
let answer: RequestListener = (_req, res) => res.end()

beforeAll(async () => {
  server = createServer((req, res) => answer(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const pages = (...paths: string[]) => paths.map((path) => ({ ...examplePage, path }))
const QUICK = { timeout: 200, deadline: 5_000 }

it('reads what a visitor without a session gets', async () => {
  const asked: (string | undefined)[] = []
  answer = (req, res) => {
    asked.push(req.url, req.headers.cookie)
    res.writeHead(404).end('<h1>没有找到</h1>')
  }
  const [visit] = await visitPages(base, pages('/a.html'))
  expect(visit).toMatchObject({ kind: 'answer', status: 404, facts: { headings: ['没有找到'] } })
  expect(asked).toEqual(['/a.html', undefined])
})

it('asks caches on the way for what visitors get, not for something newer', async () => {
  let headers: Record<string, unknown> = {}
  answer = (req, res) => {
    headers = req.headers
    res.end('<p>')
  }
  await visitPages(base, pages('/a.html'))
  expect(headers).not.toHaveProperty('pragma')
  expect(headers).not.toHaveProperty('cache-control')
})

it.each([429, 503])('knows nothing of a page when the portal is busy: %i', async (status) => {
  answer = (_req, res) => res.writeHead(status).end()
  const [visit] = await visitPages(base, pages('/a.html'))
  expect(visit).toMatchObject({ kind: 'silent', reason: 'busy' })
})

it('follows nothing, so it asks nobody else', async () => {
  answer = (_req, res) => res.writeHead(301, { location: 'https://other.example/' }).end()
  const [visit] = await visitPages(base, pages('/a.html'))
  expect(visit).toMatchObject({ kind: 'answer', status: 301 })
})

it('takes no page for more than a few at once', async () => {
  let open = 0
  let most = 0
  answer = (_req, res) => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      res.end('<p>')
    }, 20)
  }
  await visitPages(base, pages('/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8'))
  expect(most).toBeLessThanOrEqual(3)
})

it.each<[string, RequestListener]>([
  ['slow', () => {}],
  ['unreachable', (req) => req.socket.destroy()],
  ['long', (_req, res) => res.end('x'.repeat(5 * 1024 * 1024))],
])('tells what gives no answer: %s', async (reason, listener) => {
  answer = listener
  const limits = reason === 'long' ? undefined : QUICK
  expect(await visitPages(base, pages('/a.html'), limits)).toMatchObject([
    { kind: 'silent', reason },
  ])
})

it('leaves out the rest when the time is over', async () => {
  answer = () => {}
  const visits = await visitPages(base, pages('/1', '/2', '/3', '/4', '/5'), {
    timeout: 5_000,
    deadline: 150,
  })
  expect(visits.map((visit) => visit.kind === 'silent' && visit.reason)).toEqual(
    Array(5).fill('skipped'),
  )
})
