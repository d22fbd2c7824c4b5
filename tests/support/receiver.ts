import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'

/** What a receiver of webhooks got. */
export interface Received {
  headers: IncomingHttpHeaders
  body: string
  json: any
}

/** A real receiver of webhooks, on a port of those that they may use. */
export interface Receiver {
  /** Without a slash at the end. */
  url: string
  received: Received[]
  /** Connections that were made to it. */
  connections: () => number
  /** How it answers from now on: a status, or whatever the function does. */
  answer: number | ((request: Received, response: ServerResponse) => void)
  close: () => Promise<void>
}

/** @param host of this machine, to listen at. */
export async function startReceiver(host = '127.0.0.1'): Promise<Receiver> {
  let connections = 0
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const request = { headers: req.headers, body, json: JSON.parse(body) }
      receiver.received.push(request)
      if (typeof receiver.answer === 'number') res.writeHead(receiver.answer).end('thanks')
      else receiver.answer(request, res)
    })
  })
  server.on('connection', () => (connections += 1))
  const port = await listen(server, host)
  const receiver: Receiver = {
    url: `http://${host}:${port}`,
    received: [],
    connections: () => connections,
    answer: 204,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return receiver
}

/** Takes the first port from 8000 to 9999 that nobody has, from a place of its own on. */
async function listen(server: ReturnType<typeof createServer>, host: string): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const port = 8000 + Math.floor(Math.random() * 2000)
    const isTaken = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(true) : reject(error)
      server.once('error', failed)
      server.listen(port, host, () => {
        server.off('error', failed)
        resolve(false)
      })
    })
    if (!isTaken) return port
  }
  throw new Error('No port from 8000 to 9999 is free')
}
