import { request } from 'node:http'

/** A content coding that the bench asks for. */
export type Form = 'identity' | 'gzip'

/** An answer as it came: to be sent again just so. */
export interface Kept {
  address: string
  form: Form
  /** Names and values in turn, without those of the connection. */
  headers: string[]
  /** Base64. */
  body: string
}

/** @throws when the answer is not 200 or not in the form asked for. */
export function keepPage(url: string, address: string, form: Form): Promise<Kept> {
  const headers = form === 'gzip' ? { 'accept-encoding': 'gzip' } : {}
  return new Promise((resolve, reject) => {
    const sent = request(url + address, { headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const coding = answer.headers['content-encoding'] ?? 'identity'
        if (answer.statusCode !== 200 || coding !== form) {
          reject(new Error(`${url}${address} answers ${answer.statusCode}, ${coding}`))
          return
        }
        const body = Buffer.concat(chunks).toString('base64')
        resolve({ address, form, headers: lasting(answer.rawHeaders), body })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

function lasting(raw: string[]): string[] {
  const ofConnection = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])
  const pairs = raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []))
  return pairs.filter(([name = '']) => !ofConnection.has(name.toLowerCase())).flat()
}
