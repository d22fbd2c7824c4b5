import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { logger } from '@/platform/logger'
import type { Renderer } from '@/publishing/renderer/renderer'
import { errorPage } from '@/ui/error-page'
import { addressOf } from './address'
import { refusals } from './refusals'

/** What stands behind the front server. */
export interface Behind {
  renderer: Renderer
  /** Next's handler for the admin, the APIs and static files. */
  app: (req: IncomingMessage, res: ServerResponse) => Promise<void>
}

/** Longest wait for a request's head and body, in milliseconds: a slow client holds no socket. */
const REQUEST_TIMEOUT = 120_000

/**
 * The portal's only listener. It decides what an address is, renders public pages through the
 * renderer and hands everything else to Next as it came.
 */
export function frontServer({ renderer, app }: Behind): FastifyInstance {
  const server = fastify({
    logger: false,
    requestTimeout: REQUEST_TIMEOUT,
    // nginx keeps its connections for 60 s; ours must outlive them.
    keepAliveTimeout: 70_000,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    // An address that Fastify itself cannot read.
    frameworkErrors: (_error, _request, reply) => void sendRefusal(reply, 400),
  })
  // Bodies belong to Next; nothing here reads them.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', (_request, _payload, done) => done(null))

  server.addHook('onRequest', (_request, reply, done) => {
    // Set on the raw response too: Next's answers do not pass through Fastify's.
    for (const [name, value] of Object.entries(commonHeaders)) reply.raw.setHeader(name, value)
    done()
  })
  server.get('/healthz', (_request, reply) => reply.type('text/plain').send('ok\n'))
  server.all('*', async (request, reply) => {
    const address = addressOf(request.raw.url ?? '')
    switch (address.kind) {
      case 'app':
        reply.hijack()
        return app(request.raw, reply.raw)
      case 'redirect':
        return reply.code(301).header('location', address.to).send()
      case 'refuse':
        return sendRefusal(reply, address.status)
      case 'public':
        return sendPage(request, reply, address.path)
    }
  })
  server.setErrorHandler((error, _request, reply) => {
    logger.error({ err: error, msg: 'A request failed in the front server' })
    return sendRefusal(reply, 500)
  })

  async function sendPage(request: FastifyRequest, reply: FastifyReply, path: string) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendRefusal(reply.header('allow', 'GET, HEAD'), 405)
    }
    try {
      const page = await renderer.render(path)
      if (page.location) void reply.header('location', page.location)
      return await reply
        .code(page.status)
        .header('cache-control', 'no-cache')
        .type(page.contentType)
        .send(page.body)
    } catch (error) {
      logger.error({ err: error, path, msg: 'A public page could not be rendered' })
      return sendRefusal(reply, 500)
    }
  }
  return server
}

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

function sendRefusal(reply: FastifyReply, status: keyof typeof refusals) {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(errorPage({ status, ...refusals[status] }))
}
