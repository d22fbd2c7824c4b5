import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'

import { respond } from '@/publishing/renderer/render-context'
import { Renderer } from '@/publishing/renderer/renderer'
import { frontServer } from './front-server'

type Handler = (req: IncomingMessage, res: ServerResponse) => void

let server: ReturnType<typeof frontServer>
afterEach(() => server.close())

/** The front server before a handler that stands where Next does. */
function before(next: Handler): ReturnType<typeof frontServer> {
  server = frontServer({
    renderer: new Renderer(next, 'portal.test'),
    app: (req, res) => {
      next(req, res)
      return Promise.resolve()
    },
  })
  return server
}

const page: Handler = (req, res) => {
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.end(`<h1>${req.url} for ${req.headers.host}, cookie ${req.headers.cookie ?? 'none'}</h1>`)
}

describe('the front server', () => {
  it('renders a public page from a clean request, whatever the visitor sends along', async () => {
    const answer = await before(page).inject({
      url: '/zwgk/',
      headers: { host: 'evil.example', cookie: 'payload-token=x', rsc: '1' },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toBe('<h1>/zwgk/ for portal.test, cookie none</h1>')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it('answers with the status that the page set', async () => {
    const gone: Handler = (req, res) => {
      respond({ status: 410 })
      page(req, res)
    }
    expect((await before(gone).inject('/a/')).statusCode).toBe(410)
    await server.close()
    const moved: Handler = (req, res) => {
      respond({ status: 301, location: '/b/' })
      page(req, res)
    }
    const answer = await before(moved).inject('/a/')
    expect([answer.statusCode, answer.headers.location]).toEqual([301, '/b/'])
  })

  it('shows a plain page when rendering fails, and nothing of why', async () => {
    const broken: Handler = (_req, res) => {
      res.statusCode = 500
      res.end('Error: secret stack')
    }
    const answer = await before(broken).inject('/zwgk/')
    expect(answer.statusCode).toBe(500)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).toContain('页面暂时打不开')
    expect(answer.body).not.toContain('secret')
  })

  it.each([
    ['GET', '/a%2fb/', 400],
    ['GET', '/zwgk', 301],
    ['POST', '/zwgk/', 405],
    ['GET', '/_next/image', 404],
    ['GET', `/${'x'.repeat(3000)}/`, 414],
    ['GET', '/healthz', 200],
  ] as const)('%s %s → %i', async (method, url, status) => {
    const answer = await before(page).inject({ method, url })
    expect(answer.statusCode).toBe(status)
    if (status >= 400) expect(answer.body).toContain('<html lang="zh-CN">')
  })
})
