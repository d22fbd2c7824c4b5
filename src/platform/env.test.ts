import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { envSchema, parseEnv, SettingsError } from './env'

const secret = 'x'.repeat(40)

describe('parseEnv', () => {
  it('D-NET-01: needs nothing but a secret, and listens to IPv6 and IPv4', () => {
    const settings = parseEnv({ PAYLOAD_SECRET: secret })
    expect(settings.port).toBe(3000)
    expect(settings.host).toBe('::')
    expect(settings.publicUrl).toBe('http://localhost:3000')
    expect(settings.database.kind).toBe('sqlite')
    expect(settings.isDemo).toBe(true)
  })

  it('takes an empty value for one that is not set', () => {
    const settings = parseEnv({
      PAYLOAD_SECRET: secret,
      PUBLIC_URL: '',
      DATABASE_URI: '',
      PORT: '',
    })
    expect(settings.port).toBe(3000)
    expect(settings.hasPublicUrl).toBe(false)
  })

  it('puts the database into DATA_DIR unless DATABASE_URI says otherwise', () => {
    const at = (source: Record<string, string>) =>
      parseEnv({ PAYLOAD_SECRET: secret, ...source }).database
    expect(at({ DATA_DIR: '/srv/data' })).toMatchObject({ file: '/srv/data/portal.db' })
    expect(at({ DATABASE_URI: 'file:/srv/other.db' })).toMatchObject({ file: '/srv/other.db' })
    expect(at({ DATABASE_URI: 'mongodb://db/portal?replicaSet=rs0' }).kind).toBe('mongodb')
  })

  it('drops the slash at the end of PUBLIC_URL', () => {
    expect(parseEnv({ PAYLOAD_SECRET: secret, PUBLIC_URL: 'https://a.gov.cn/' }).publicUrl).toBe(
      'https://a.gov.cn',
    )
  })

  it.each([
    [{}, 'PAYLOAD_SECRET is missing'],
    [{ PAYLOAD_SECRET: 'short' }, 'PAYLOAD_SECRET must have at least 32 characters'],
    [{ PORT: 'abc' }, 'PORT must be a port number from 1 to 65535'],
    [{ PORT: '70000' }, 'PORT must be a port number from 1 to 65535'],
    [{ PUBLIC_URL: 'ftp://a' }, 'PUBLIC_URL must be an http(s) address'],
    [{ DATABASE_URI: 'postgres://a' }, 'DATABASE_URI must start with file: or mongodb://'],
    [{ DATABASE_URI: 'mongodb://db/portal' }, 'DATABASE_URI must name a replica set'],
    [{ ADMIN_EMAIL: 'nobody' }, 'ADMIN_EMAIL must be an e-mail address'],
    [{ ADMIN_PASSWORD: '123' }, 'ADMIN_PASSWORD must have at least 8 characters'],
    [{ DEMO: 'yes' }, 'DEMO must be 0 or 1'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  ])('%o → %s', (wrong, line) => {
    const given =
      'PAYLOAD_SECRET' in wrong || Object.keys(wrong).length === 0
        ? wrong
        : { PAYLOAD_SECRET: secret, ...wrong }
    try {
      parseEnv(given)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(SettingsError)
      expect((error as SettingsError).lines.join('\n')).toContain(line)
    }
  })

  it('names every fault at once', () => {
    try {
      parseEnv({ PORT: '0', DEMO: '2' })
      expect.unreachable()
    } catch (error) {
      expect((error as SettingsError).lines).toHaveLength(3)
    }
  })
})

describe('.env.example', () => {
  it('lists the settings of the schema, no more and no fewer', () => {
    const listed = readFileSync('.env.example', 'utf8')
      .split('\n')
      .flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? [])
    expect(listed.sort()).toEqual(Object.keys(envSchema.shape).sort())
  })
})
