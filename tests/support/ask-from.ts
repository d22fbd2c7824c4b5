import { request } from 'node:http'

export interface Asked {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

export interface AskOptions {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** Address of this machine that asks; all of 127.0.0.0/8 belong to it. */
  from?: string
}

/** A request that says nothing of itself, and whose headers are sent as they are given. */
export function ask(url: string, options: AskOptions = {}): Promise<Asked> {
  const { method = 'GET', headers = {}, body, from } = options
  const { hostname, port, origin } = new URL(url)
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname,
        port,
        path: url.slice(origin.length), // as it is written: a URL would put dots in order
        method,
        localAddress: from,
        agent: false,
        headers: {
          ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
        response.on('error', reject)
      },
    )
    outgoing.setTimeout(60_000, () => outgoing.destroy(new Error(`no answer from ${url}`)))
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
