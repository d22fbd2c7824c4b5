import type { Endpoint, PayloadHandler } from 'payload'

import { contentDisposition } from './content-disposition'

const PATH = '/file/:filename'

/**
 * Payload's own address of the files, which tells nobody what a file is called: stored names are
 * ours. It decides who may have a file; here the download gets its name.
 */
export const sendUnderName: Endpoint = { path: PATH, method: 'get', handler: send }

async function send(req: Parameters<PayloadHandler>[0]): Promise<Response> {
  const { endpoints } = req.payload.collections.attachments.config
  const payloads = (endpoints || []).find(
    ({ handler, method, path }) => method === 'get' && path === PATH && handler !== send,
  )
  if (!payloads) throw new Error('Payload has no address of files any more')
  const response = await payloads.handler(req)
  const filename = req.routeParams?.filename
  if (!response.ok || typeof filename !== 'string') return response
  const { docs } = await req.payload.find({
    collection: 'attachments',
    where: { filename: { equals: filename } },
    select: { originalName: true },
    depth: 0,
    limit: 1,
    trash: true, // who may have the file may have its name
    overrideAccess: true, // the handler above has asked already
    req,
  })
  const headers = new Headers(response.headers)
  headers.set('Content-Disposition', contentDisposition(docs[0]?.originalName ?? null))
  return new Response(response.body, { status: response.status, headers })
}
