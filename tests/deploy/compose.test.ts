import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// A stand-in for `docker compose config`: the shape of the file, without an engine.
const text = readFileSync('docker-compose.yml', 'utf8')
const compose: any = parse(text)
const { mongo, app, nginx } = compose.services

/** Settings that .env.example names, `NAME=` or `NAME=value` a line. */
const settings = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(
  (match) => match[1],
)

describe('docker-compose.yml', () => {
  test('runs MongoDB, the portal and nginx, each checked and kept running', () => {
    expect(Object.keys(compose.services)).toEqual(['mongo', 'app', 'nginx'])
    for (const service of Object.values<any>(compose.services)) {
      expect(service.healthcheck.test[0]).toMatch(/^CMD/)
      expect(service.restart).toBe('unless-stopped')
    }
  })

  test('starts one after the other', () => {
    expect(app.depends_on.mongo.condition).toBe('service_healthy')
    expect(nginx.depends_on.app.condition).toBe('service_healthy')
  })

  test('lets nothing but the portal reach the database', () => {
    expect(compose.networks.database.internal).toBe(true)
    expect(mongo.networks).toEqual(['database'])
    expect(mongo.ports).toBeUndefined()
    expect(app.ports).toBeUndefined()
    expect(nginx.networks).toEqual(['web'])
  })

  test('keeps what must outlive a container in volumes that exist', () => {
    const mounts = [mongo, app].flatMap((service) => service.volumes as string[])
    const named = mounts.map((mount) => mount.split(':')[0])
    expect(named.sort()).toEqual(Object.keys(compose.volumes).sort())
    expect(app.volumes).toEqual(['data:/portal/data', 'media:/portal/media'])
  })

  test('gives the portal only settings that it knows, and refuses to start without a secret', () => {
    expect(settings).toEqual(expect.arrayContaining(Object.keys(app.environment)))
    expect(app.environment.PAYLOAD_SECRET).toMatch(/^\$\{PAYLOAD_SECRET:\?.+\}$/)
    expect(app.environment.DATABASE_URI).toBe('mongodb://mongo:27017/portal?replicaSet=rs0')
  })

  test('puts the portal’s container into nginx.conf, which names one address', () => {
    const config = readFileSync('deploy/nginx.conf', 'utf8')
    const [, from] = /s\/(server [\d.:]+;)\//.exec(nginx.command[2]) ?? []
    expect(config.split(from!)).toHaveLength(2)
  })

  test('asks for receipts by way of nginx, like a visitor', () => {
    expect(app.environment.RECEIPTS_URL).toBe('${RECEIPTS_URL:-http://nginx}')
    expect(nginx.ports).toEqual(['${HTTP_PORT:-8080}:80'])
    expect(app.networks).toEqual(expect.arrayContaining(nginx.networks))
  })

  test('lets nginx read the stored pages and write nothing', () => {
    const mounts = nginx.volumes as string[]
    expect(mounts.some((mount) => mount.startsWith('data:'))).toBe(true)
    for (const mount of mounts) expect(mount).toMatch(/:ro$/)
  })

  test('uses the same folders as the image', () => {
    const dockerfile = readFileSync('deploy/Dockerfile', 'utf8')
    for (const volume of app.volumes as string[]) {
      expect(dockerfile).toContain(`=${volume.split(':')[1]}`)
    }
    expect(app.build.dockerfile).toBe('deploy/Dockerfile')
  })
})

describe('the health check of MongoDB', () => {
  const script = String(mongo.healthcheck.test.at(-1))

  function run(state: { isInitiated: boolean; isPrimary: boolean; fault?: string }) {
    const initiated: any[] = []
    let code: number | null = null
    const fail = (codeName: string) => Object.assign(new Error(codeName), { codeName })
    vm.runInNewContext(script, {
      rs: {
        status: () => {
          if (state.fault) throw fail(state.fault)
          if (!state.isInitiated) throw fail('NotYetInitialized')
        },
        initiate: (config: unknown) => initiated.push(config),
      },
      db: { hello: () => ({ isWritablePrimary: state.isPrimary }) },
      quit: (given: number) => (code = given),
    })
    return { initiated, code }
  }

  test('starts the replica set that the portal connects to, and waits for its primary', () => {
    const { initiated, code } = run({ isInitiated: false, isPrimary: false })
    expect(initiated).toEqual([{ _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] }])
    expect(mongo.command.slice(0, 2)).toEqual(['--replSet', 'rs0'])
    expect(code).toBe(1)
  })

  test('leaves a replica set alone that runs', () => {
    expect(run({ isInitiated: true, isPrimary: true })).toEqual({ initiated: [], code: 0 })
  })

  test('does not start one for any other fault', () => {
    expect(() => run({ isInitiated: true, isPrimary: false, fault: 'Unauthorized' })).toThrow()
  })
})
