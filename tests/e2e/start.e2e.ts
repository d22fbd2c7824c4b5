import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { conditions } from '../../scripts/bootstrap/conditions.mjs'
import { freePort } from '../support/free-port'
import { startPortalServer } from '../support/portal-server'
import { temporaryFolder, testSettings } from '../support/test-settings'

/** What the operator meets: faults in one line, an end without loss. */
const folder = temporaryFolder('start')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the start command until it ends by itself. */
async function start(
  settings: Record<string, string>,
): Promise<{ code: number; faults: string[] }> {
  const env = { ...process.env, ...testSettings(folder), HOST: '127.0.0.1', ...settings }
  const child = spawn(process.execPath, [conditions, 'scripts/start.mjs'], {
    env: { ...env, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const [code] = (await once(child, 'exit')) as [number]
  return { code, faults: output.trim().split('\n') }
}

describe('a start that cannot succeed', () => {
  it('names each wrong setting in a line', async () => {
    const { code, faults } = await start({ PORT: 'abc', DEMO: 'perhaps' })
    expect(code).toBe(1)
    expect(faults).toEqual([
      '✗ Setting: PORT must be a port number from 1 to 65535',
      '✗ Setting: DEMO must be 0 or 1',
    ])
  })

  it('says that the port is taken', async () => {
    const port = await freePort()
    const holder = createServer().listen({ host: '127.0.0.1', port })
    await once(holder, 'listening')
    const { code, faults } = await start({ PORT: String(port) })
    holder.close()
    expect(code).toBe(1)
    expect(faults).toEqual([`✗ Port ${port} is taken by another program. Set PORT to a free one.`])
  })

  it('says that the database does not answer, without the password of its address', async () => {
    const DATABASE_URI = 'mongodb://portal:secret-word@127.0.0.1:1/portal?replicaSet=rs0'
    const { code, faults } = await start({ PORT: String(await freePort()), DATABASE_URI })
    expect(code).toBe(1)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^✗ The database cannot be opened \(MongoDB\): /)
    expect(faults[0]).not.toContain('secret-word')
  })
})

describe('SIGTERM', () => {
  it('finishes the request in flight and ends with 0', async () => {
    const portal = await startPortalServer({ DEMO: '0' })
    const pages = Array.from({ length: 5 }, () => fetch(`${portal.url}/sitemap.html`))
    await Promise.race(pages)
    const late = fetch(`${portal.url}/departments/`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await portal.stop()).toBe(0)
    for (const page of [...pages, late]) expect((await page).status).toBe(200)
  })
})

describe('a portal whose address is https', () => {
  it('D-NET-02: gives the session a cookie that goes over TLS alone, to no script and no other site', async () => {
    const portal = await startPortalServer({ DEMO: '0', PUBLIC_URL: 'https://portal.test' })
    try {
      const answer = await fetch(`${portal.url}/api/users/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(portal.admin),
      })
      expect(answer.status).toBe(200)
      const [session, ...others] = answer.headers.getSetCookie()
      expect(others).toEqual([])
      const [named, ...attributes] = session?.split('; ') ?? []
      expect(named).toMatch(/^payload-token=./)
      expect(attributes).toEqual(
        // Browsers heed the names of the first two, whatever stands behind them.
        expect.arrayContaining(['HttpOnly=true', 'Secure=true', 'Path=/', 'SameSite=Strict']),
      )
    } finally {
      await portal.stop()
    }
  })
})
