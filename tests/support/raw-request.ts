import { connect } from 'node:net'

/** What came back on the socket. */
export interface RawAnswer {
  /** 0 when the server hung up without a word, or its reset of the connection overtook its words. */
  status: number
  head: string
  body: string
}

/**
 * Sends a request as it is written, which `fetch` would put in order first.
 * @param line such as `GET /a/../b HTTP/1.1`.
 */
export function rawRequest(port: number, line: string, headers: string[] = []): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.setTimeout(30_000, () => socket.destroy(new Error(`no answer to ${line.slice(0, 80)}`)))
    socket.on('data', (chunk) => chunks.push(chunk))
    // A server that refuses a request before it has read all of it resets the connection, and
    // the reset may overtake the answer: `close` follows with what has arrived.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      const [head = '', ...body] = text.split('\r\n\r\n')
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0)
      resolve({ status, head, body: body.join('\r\n\r\n') })
    })
    const lines = [line, 'Host: 127.0.0.1', 'Connection: close', ...headers]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
}
