import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastifyUnderPressure from '@fastify/under-pressure'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'

import { keyOf } from '@/editorial/keys/key-format'
import { addressGroup } from '@/platform/address-group'
import { CLIENT_ADDRESS_HEADER } from '@/platform/client-address'
import { logger } from '@/platform/logger'
import type { SiteAssets } from '@/publishing/assets/site-assets'
import type { Answer } from '@/publishing/page-store/pages'
import type { Page } from '@/publishing/page-store/page'
import { adminGate } from './admin-gate'
import { addressOf } from './address'
import { prepareForApp } from './app-headers'
import { bodyFault } from './body-bound'
import { addChangesRoute, type ChangesBehind } from './changes-route'
import { answerOrigin } from './cross-origin'
import { addOpenApiRoutes, type OpenApiBehind } from './openapi-routes'
import { commonHeaders } from './page-headers'
import { addSearchRoutes, type SearchBehind } from './search-routes'
import { isOwnRequest } from './same-origin'
import { sendAsset } from './send-asset'
import { sendPage } from './send-page'
import { sendRefusal } from './send-refusal'

/** What stands behind the front server. */
export interface Behind extends SearchBehind, ChangesBehind, OpenApiBehind {
  pages: {
    /** A page in memory, by its address. */
    hot: (path: string) => Page | undefined
    get: (path: string) => Promise<Answer>
  }
  assets: SiteAssets
  /** Folder with the build's styles and their compressed forms; `null` lets Next send them. */
  assetFolder: string | null
  /** Sent with public answers; `null` for developers, whose pages carry the framework's scripts. */
  contentSecurityPolicy: string | null
  /** Next's handler for the admin, the APIs and the preview. */
  app: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  /** How the portal stands, for `/readyz`. */
  readiness: () => Promise<{ isReady: boolean }>
  /** Requests a minute that one address may send to what is not stored. */
  requestsPerMinute: number
  /** Addresses and ranges of our own proxies, as Fastify's `trustProxy` takes them. */
  trustedProxies: string[]
  /** Addresses and ranges from which the admin may be used; empty: everywhere. */
  adminFrom: string[]
  /** Sites whose pages may read the public API. */
  corsOrigins: string[]
  /** The address that visitors use. */
  publicUrl: string
  /** Whether an API key counts, and by which id it is limited; `null` for one that does not. */
  keyId: (key: string, address: string) => Promise<string | null>
  /** Requests a minute of one key. */
  keyRequestsPerMinute: number
  /** Id of the user whose session a request carries; `null` for none that counts. */
  userId: (headers: IncomingHttpHeaders) => Promise<string | null>
  /** Requests a minute of one user. */
  userRequestsPerMinute: number
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Id of the API key that the request carries; `null` without one. */
    keyId: string | null
    /** It carries one that does not count. */
    hasWrongKey: boolean
    /** Id of the user whose session the request carries; `null` without one. */
    userId: string | null
  }
}

/** Longest wait for a request's head and body, in milliseconds: a slow client holds no socket. */
const REQUEST_TIMEOUT = 120_000

/** Longest wait for a request's head, in milliseconds. */
const HEAD_TIMEOUT = 20_000

/** How often those that wait too long are looked for, in milliseconds. */
const CHECKING = 5000

/** nginx keeps its connections for 60 s; ours must outlive them. In milliseconds. */
const KEEP_ALIVE = 70_000

/** What anything here may be asked with; the application fails over others, such as TRACE and QUERY. */
const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS']

/** With the event loop behind by so many milliseconds, what is not stored is refused for a while. */
const MAX_DELAY = 3000

/**
 * The portal's only listener. Stored pages go out before anything else is asked; the rest is sorted
 * by its address: pages to the store, searches to the search, everything else to Next as it came.
 */
export async function frontServer(behind: Behind): Promise<FastifyInstance> {
  const { pages, assets, app } = behind
  const mayPass = adminGate(behind.adminFrom)
  const server = fastify({
    logger: false,
    // A proxy of ours says whom it asks for; anybody else speaks for himself.
    trustProxy: behind.trustedProxies,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    // An address that Fastify itself cannot read.
    frameworkErrors: (_error, _request, reply) => void sendRefusal(reply, 400),
    serverFactory: (handler) => {
      const listener = createServer({ connectionsCheckingInterval: CHECKING }, (req, res) => {
        const isRead = req.method === 'GET' || req.method === 'HEAD'
        const page = isRead && req.url !== undefined ? pages.hot(req.url) : undefined
        if (page) {
          sendPage(req, res, page) // with its own headers, made once
          return
        }
        // On every other answer: Next's, and those to what cannot be read.
        for (const [name, value] of commonHeaders) res.setHeader(name, value)
        handler(req, res)
      })
      listener.keepAliveTimeout = KEEP_ALIVE
      listener.requestTimeout = REQUEST_TIMEOUT
      listener.headersTimeout = HEAD_TIMEOUT
      return listener
    },
  })
  // Bodies belong to Next; nothing here reads them.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', (_request, _payload, done) => done(null))
  await addPlugins(server, behind)
  server.addHook('preHandler', (request, reply, done) => {
    // After the counting: wrong keys count as their address.
    if (request.hasWrongKey) void sendRefusal(reply, 401)
    else if (!answerOrigin(request, reply, behind.corsOrigins)) done()
  })

  const probe = { method: ['GET', 'HEAD'], config: { rateLimit: false } }
  server.route({
    ...probe,
    url: '/healthz',
    handler: (_request, reply) =>
      reply.header('cache-control', 'no-store').type('text/plain').send('ok\n'),
  })
  server.route({
    ...probe,
    url: '/readyz',
    handler: async (_request, reply) => {
      const readiness = await behind.readiness()
      return reply
        .code(readiness.isReady ? 200 : 503)
        .header('cache-control', 'no-store')
        .send(readiness)
    },
  })
  addSearchRoutes(server, behind)
  addChangesRoute(server, behind, passOn)
  addOpenApiRoutes(server, behind)
  server.all('*', async (request, reply) => {
    const url = request.raw.url ?? ''
    if (isRead(request) && sendAsset(assets, url, request, reply)) return reply
    if (isOnlyRead(server, request)) return sendRefusal(reply.header('allow', 'GET, HEAD'), 405)
    const address = addressOf(url)
    switch (address.kind) {
      case 'app':
        return passOn(request, reply)
      case 'redirect':
        if (!isRead(request)) return sendRefusal(reply.header('allow', 'GET, HEAD'), 405)
        return reply.code(301).header('location', address.to).send()
      case 'refuse':
        return sendRefusal(reply, address.status)
      case 'search':
        // Reading has its own route; nothing else can be done with it.
        return sendRefusal(reply.header('allow', 'GET, HEAD'), 405)
      case 'public':
        return sendPublic(request, reply, address.path)
    }
  })
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error.statusCode === 429) return sendRefusal(reply, 429)
    if (error.statusCode === 503) return sendRefusal(reply.header('retry-after', '5'), 503)
    logger.error({ err: error, url: request.url, msg: 'A request failed in the front server' })
    return sendRefusal(reply, 500)
  })

  async function passOn(request: FastifyRequest, reply: FastifyReply) {
    if (!mayPass(request)) return sendRefusal(reply, 403)
    const fault = bodyFault(request.raw, request.userId !== null || request.keyId !== null)
    if (fault !== null) return sendRefusal(reply, fault)
    if (!isOwnRequest(request.raw, behind.publicUrl)) return sendRefusal(reply, 403)
    prepareForApp(request.raw, reply.raw, behind.contentSecurityPolicy !== null)
    // Next answers on the raw response: what stands on Fastify's goes with it.
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value)
    }
    reply.hijack()
    return app(request.raw, reply.raw)
  }

  async function sendPublic(request: FastifyRequest, reply: FastifyReply, path: string) {
    if (!isRead(request)) return sendRefusal(reply.header('allow', 'GET, HEAD'), 405)
    let answer: Answer
    try {
      answer = await pages.get(path)
    } catch (error) {
      logger.error({ err: error, path, msg: 'A public page could not be rendered' })
      return sendRefusal(reply.header('retry-after', '10'), 503)
    }
    if (answer.kind === 'page') {
      reply.hijack()
      sendPage(request.raw, reply.raw, answer.page)
      return
    }
    const { status, contentType, location, body } = answer.answer
    if (location) void reply.header('location', location)
    const { contentSecurityPolicy } = behind
    if (contentSecurityPolicy) {
      void reply.header('content-security-policy', contentSecurityPolicy)
    }
    return (
      reply
        .code(status)
        // Shared caches keep it only briefly: an address may come to life at any moment.
        .header('cache-control', 'public, max-age=0, s-maxage=10')
        .type(contentType)
        .send(body)
    )
  }
  return server
}

async function addPlugins(server: FastifyInstance, behind: Behind): Promise<void> {
  await server.register(fastifyHelmet, {
    // Pages carry their own strict policy; the admin's comes from Next.
    contentSecurityPolicy: false,
    // Payload's admin opens nothing of others, but previews itself in a frame.
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
    // Set by whoever ends TLS (deploy/nginx.conf).
    strictTransportSecurity: false,
    frameguard: false,
    referrerPolicy: false,
  })
  server.decorateRequest('keyId', null)
  server.decorateRequest('hasWrongKey', false)
  server.decorateRequest('userId', null)
  server.addHook('onRequest', async (request, reply) => {
    if (!METHODS.includes(request.method)) {
      return sendRefusal(reply.header('allow', METHODS.join(', ')), 405)
    }
    // Whatever a client sends under this name is overwritten: Payload believes it.
    request.raw.headers[CLIENT_ADDRESS_HEADER] = request.ip
    const key = keyOf(request.headers.authorization)
    if (key === null) {
      request.userId = await behind.userId(request.headers)
      return undefined
    }
    try {
      request.keyId = await behind.keyId(key, request.ip)
    } catch (error) {
      logger.error({ err: error, msg: 'An API key could not be looked up' })
      return sendRefusal(reply.header('retry-after', '10'), 503)
    }
    request.hasWrongKey = request.keyId === null
    return undefined
  })
  await server.register(fastifyUnderPressure, {
    maxEventLoopDelay: MAX_DELAY,
    pressureHandler: (_request, reply) => {
      void sendRefusal(reply.header('retry-after', '5'), 503)
    },
  })
  await server.register(fastifyRateLimit, {
    max: ({ keyId, userId }) => {
      if (keyId !== null) return behind.keyRequestsPerMinute
      return userId === null ? behind.requestsPerMinute : behind.userRequestsPerMinute
    },
    timeWindow: 60_000,
    // A visitor with IPv6 has a whole /64 to himself; an office behind one address, one for each.
    keyGenerator: ({ ip, keyId, userId }) => {
      if (keyId !== null) return `key:${keyId}`
      // Who hung up in the meantime has no address any more.
      return userId === null ? addressGroup(ip || 'gone') : `user:${userId}`
    },
    // The portal itself, its checks and the operator's own scripts.
    allowList: ({ ip, keyId }) => keyId === null && isLoopback(ip),
  })
  if (behind.assetFolder !== null) {
    await server.register(fastifyStatic, {
      root: behind.assetFolder,
      prefix: '/_next/static/',
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      wildcard: false,
    })
  }
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD'

/** Sent to an address with a route of its own here, all of which are for reading. */
function isOnlyRead(server: FastifyInstance, { method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?')
  return method !== 'OPTIONS' && server.hasRoute({ method: 'GET', url: path })
}

function isLoopback(ip: string): boolean {
  return ip === '::1' || /^(::ffff:)?127\./.test(ip)
}
