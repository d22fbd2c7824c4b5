import type { FastifyInstance } from 'fastify'

import { API_DOCS_POLICY } from '@/exchange/openapi/api-docs-page'
import { etagOfText, namesTag, validatorHeaders } from '@/platform/validators'

export interface OpenApiBehind {
  /** The document and the page made of it, ready to be sent; `null`: none, in tests of other things. */
  openapi: { document: string; page: string } | null
}

/** `/api/openapi.json` and the page made of it, `/api-docs`. */
export function addOpenApiRoutes(server: FastifyInstance, { openapi }: OpenApiBehind): void {
  if (openapi === null) return
  const forms = [
    ['/api/openapi.json', openapi.document, 'application/json; charset=utf-8'],
    ['/api-docs', openapi.page, 'text/html; charset=utf-8'],
  ] as const
  for (const [url, body, type] of forms) {
    const etag = etagOfText(body)
    server.route({
      method: ['GET', 'HEAD'],
      url,
      handler: (request, reply) => {
        void reply.headers(validatorHeaders(etag, false))
        void reply.header('content-security-policy', API_DOCS_POLICY)
        if (namesTag(request.headers['if-none-match'], etag)) return reply.code(304).send()
        return reply.type(type).send(body)
      },
    })
  }
}
