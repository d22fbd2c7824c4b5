import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'

import { logger } from '@/platform/logger'
import type { ChangesFeed } from '@/publishing/changes-feed/changes-feed'
import { readFeedRequest } from '@/publishing/changes-feed/feed-request'
import type { WaitingRoom } from '@/publishing/changes-feed/waiting-room'
import { sendErrors, sendRefusal } from './send-refusal'

/** What stands behind `GET /api/changes?after=`. */
export interface ChangesBehind {
  /** `null` for a portal without a change log, as in tests of other routes. */
  changes: { feed: Pick<ChangesFeed, 'read'>; room: Pick<WaitingRoom, 'wait'> } | null
}

/** A backup was brought back: going on in silence would lose changes. */
const CURSOR_AHEAD = {
  message: '序号超过了现有的最后一条，可能恢复过备份。请从 0 重新开始。',
  data: { code: 'cursor-ahead', parameter: 'after' },
}

/**
 * `GET /api/changes?after=…`: the feed for consumers. Without `after` the address is Payload's own,
 * the list of the change log for the staff.
 * @param passOn hands a request to Next.
 */
export function addChangesRoute(
  server: FastifyInstance,
  { changes }: ChangesBehind,
  passOn: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  // The admin asks for lists by POST; nobody writes the log.
  server.route({ method: 'POST', url: '/api/changes', handler: passOn })
  server.route({
    method: ['GET', 'HEAD'],
    url: '/api/changes',
    handler: async (request, reply) => {
      const params = new URLSearchParams(queryOf(request))
      if (!params.has('after') || changes === null) return passOn(request, reply)
      const { request: asked, faults } = readFeedRequest(params)
      if (faults.length > 0) {
        const errors = faults.map(({ message, code, parameter }) => ({
          message,
          data: { code, parameter },
        }))
        return sendErrors(reply, 400, errors)
      }
      try {
        let answer = await changes.feed.read(asked)
        if (asked.after > answer.head) return await sendErrors(reply, 409, [CURSOR_AHEAD])
        if (answer.next === asked.after && asked.wait > 0) {
          await changes.room.wait({
            after: asked.after,
            seconds: asked.wait,
            address: request.ip,
            signal: goneSignal(request),
          })
          answer = await changes.feed.read(asked)
        }
        return await send(request, reply, JSON.stringify(answer))
      } catch (error) {
        logger.error({ err: error, msg: 'The feed of changes could not be read' })
        return sendRefusal(reply.header('retry-after', '10'), 503)
      }
    },
  })
}

function send(request: FastifyRequest, reply: FastifyReply, body: string) {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`
  void reply.header('etag', etag).header('cache-control', 'no-cache')
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(body)
}

function queryOf({ raw }: FastifyRequest): string {
  const url = raw.url ?? ''
  const mark = url.indexOf('?')
  return mark === -1 ? '' : url.slice(mark + 1)
}

/** Aborted when who asked hangs up: nobody waits for an answer then. */
function goneSignal({ raw }: FastifyRequest): AbortSignal {
  const gone = new AbortController()
  raw.socket.once('close', () => gone.abort())
  return gone.signal
}
