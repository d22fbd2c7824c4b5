/**
 * The least that `node:http` can do: bytes and header lists at hand, found by address and coding.
 * `bare-server.mjs FILE PORT`, where the file holds what `raw-page.ts` kept.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

import type { Form, Kept } from './raw-page'

const [file = '', port = ''] = process.argv.slice(2)
const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept[]
const pages: Record<Form, Map<string, { headers: string[]; body: Buffer }>> = {
  identity: new Map(),
  gzip: new Map(),
}
for (const { address, form, headers, body } of kept) {
  pages[form].set(address, { headers, body: Buffer.from(body, 'base64') })
}

const server = createServer((req, res) => {
  const form = req.headers['accept-encoding'] === 'gzip' ? 'gzip' : 'identity'
  const page = pages[form].get(req.url ?? '')
  if (!page) {
    res.writeHead(404).end()
    return
  }
  res.writeHead(200, page.headers)
  res.end(page.body)
})
server.keepAliveTimeout = 70_000
server.listen({ host: '127.0.0.1', port: Number(port) })
