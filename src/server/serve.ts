import type { FastifyInstance } from 'fastify'
import next from 'next'
import type { Payload } from 'payload'
import path from 'node:path'

import type { Env } from '@/platform/env'
import { Renderer } from '@/publishing/renderer/renderer'
import { frontServer } from './front-server'

/** A portal that answers; `end` finishes what is under way and closes everything. */
export interface Running {
  server: FastifyInstance
  end: () => Promise<void>
}

/** Prepares Next in this process and opens the port. */
export async function serve(options: {
  settings: Env
  host: string
  isDev: boolean
  payload: Payload
}): Promise<Running> {
  const { settings, host, isDev, payload } = options
  const app = next({
    dev: isDev,
    dir: path.resolve('.'),
    hostname: 'localhost',
    port: settings.port,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  const renderer = new Renderer(
    (req, res) => void handle(req, res),
    new URL(settings.publicUrl).host,
  )
  const server = frontServer({ renderer, app: (req, res) => handle(req, res) })
  if (isDev) {
    const upgrade = app.getUpgradeHandler()
    server.server.on('upgrade', (req, socket, head) => void upgrade(req, socket, head))
  }
  await server.listen({ host, port: settings.port })
  return {
    server,
    end: async () => {
      // A connection that turns idle after the end began would be kept open for its next request.
      const closing = setInterval(() => server.server.closeIdleConnections(), 50)
      await server.close()
      clearInterval(closing)
      await app.close()
      await payload.destroy()
    },
  }
}
