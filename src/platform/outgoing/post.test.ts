import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { type Receiver, startReceiver } from '../../../tests/support/receiver'
import { readInnerHost } from './inner-hosts'
import { type Post, post } from './post'

/** B-23: requests to real servers of this machine, which counts as the inner network. */
let receiver: Receiver

beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await receiver.close()
})

const portOf = (url: string) => Number(new URL(url).port)

const send = (options: Partial<Post> & { listed?: string } = {}) => {
  const { listed = '127.0.0.1', ...rest } = options
  const inner = listed === '' ? [] : [readInnerHost(listed)!]
  return post({
    url: `${receiver.url}/hook`,
    headers: { 'x-a': '1' },
    body: '{"名":1}',
    rules: { inner, isHttpAllowed: true },
    ...rest,
  })
}

const faultOf = async (sending: Promise<unknown>) =>
  sending.then(
    (status) => status,
    (error: unknown) => (error as { code?: string }).code,
  )

describe('B-23: a request', () => {
  it('carries body and headers, and tells the status', async () => {
    expect(await send()).toBe(204)
    expect(receiver.received).toMatchObject([
      { body: '{"名":1}', headers: { 'x-a': '1', 'content-length': '9' } },
    ])
  })

  it('goes to no inner address, by no name and no way of writing it', async () => {
    const port = portOf(receiver.url)
    for (const host of ['localhost', '127.0.0.1', '2130706433', '0x7f.1', '[::ffff:7f00:1]']) {
      const url = `http://${host}:${port}/`
      expect([host, await faultOf(send({ url, listed: '' }))]).toEqual([host, 'inner-address'])
    }
    expect(receiver.connections()).toBe(0)
  })

  it('goes to a name that is listed', async () => {
    const url = `http://localhost:${portOf(receiver.url)}/`
    expect(await send({ url, listed: 'localhost' })).toBe(204)
  })

  it('follows no redirect', async () => {
    receiver.answer = (_, response) =>
      response.writeHead(302, { location: `${receiver.url}/next` }).end()
    expect(await send()).toBe(302)
    expect(receiver.received).toHaveLength(1)
  })

  it('uses no proxy of the environment', async () => {
    const proxy = await startReceiver()
    for (const name of ['http_proxy', 'HTTP_PROXY', 'ALL_PROXY']) vi.stubEnv(name, proxy.url)
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    expect(await send()).toBe(204)
    expect(proxy.connections()).toBe(0)
    await proxy.close()
  })

  it('is over when the answer does not come in time', async () => {
    receiver.answer = () => {}
    const begun = performance.now()
    expect(await faultOf(send({ timeout: 300 }))).toBe('timeout')
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('is over with the status, however long the body goes on', async () => {
    let isCut = false
    receiver.answer = (_, response) => {
      response.writeHead(200)
      const more = setInterval(() => response.write('x'.repeat(1024)), 5)
      response.on('close', () => {
        isCut = true
        clearInterval(more)
      })
    }
    expect(await send()).toBe(200)
    await expect.poll(() => isCut).toBe(true)
  })

  it('is ended by its signal, with its reason', async () => {
    receiver.answer = () => {}
    const stop = new AbortController()
    const sending = send({ signal: stop.signal })
    await expect.poll(() => receiver.received.length).toBe(1)
    stop.abort(new Error('enough'))
    await expect(sending).rejects.toThrow('enough')
  })

  it('says what went wrong with the connection', async () => {
    const url = receiver.url
    const mute = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const { port } = mute.address() as AddressInfo
    const cut = send({ url: `http://127.0.0.1:${port}/`, listed: `127.0.0.1:${port}` })
    expect(await faultOf(cut)).toBe('cut-off')
    mute.close()
    expect(await faultOf(send({ url: url.replace('http:', 'https:') }))).toBe('bad-certificate')
    expect(await faultOf(send({ url: 'http://nobody.invalid/' }))).toBe('unknown-host')
    await receiver.close()
    expect(await faultOf(send({ url }))).toBe('no-connection')
    expect(await faultOf(send({ url: 'ftp://127.0.0.1/' }))).toBe('bad-url')
  })
})
