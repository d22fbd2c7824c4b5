import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

let portal: TestPayload
let admin: TestUser

beforeAll(async () => {
  portal = await startTestPayload()
})
afterAll(() => portal.destroy())

describe('accounts', () => {
  it('nobody registers as the first user, not even into an empty database', async () => {
    const body = {
      name: 'x',
      email: 'x@portal.test',
      password: 'long-enough-1',
      roles: ['siteAdmin'],
    }
    expect((await portal.rest('POST', '/api/users/first-register', { body })).status).toBe(404)
    expect((await portal.rest('GET', '/api/users/init')).status).toBe(404)
    const { totalDocs } = await portal.payload.count({ collection: 'users', overrideAccess: true })
    expect(totalDocs).toBe(0)
    admin = await portal.createUser(['siteAdmin'])
  })

  it('an administrator makes users; nobody makes themselves more', async () => {
    const made = await portal.rest('POST', '/api/users', {
      user: admin,
      body: {
        name: '王撰稿',
        email: 'wang@portal.test',
        password: 'long-enough-1',
        roles: ['author'],
      },
    })
    expect(made.status).toBe(201)
    const author = await portal.createUser(['author'])
    await portal.rest('PATCH', `/api/users/${author.user.id}`, {
      user: author,
      body: { name: '改名', roles: ['siteAdmin', 'publisher'] },
    })
    const after = await portal.payload.findByID({
      collection: 'users',
      id: author.user.id,
      overrideAccess: true,
    })
    expect(after.name).toBe('改名')
    expect(after.roles).toEqual(['author'])
    const other = await portal.rest('PATCH', `/api/users/${admin.user.id}`, {
      user: author,
      body: { name: '冒名' },
    })
    expect(other.status).toBeGreaterThanOrEqual(403)
  })

  it('D-SEC-05: the three administrators are three people', async () => {
    const answer = await portal.rest('POST', '/api/users', {
      user: admin,
      body: {
        name: '兼职',
        email: 'both@portal.test',
        password: 'long-enough-1',
        roles: ['siteAdmin', 'auditor'],
      },
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('不能由同一人担任')
  })

  it('the last administrator keeps account and post', async () => {
    const removed = await portal.rest('DELETE', `/api/users/${admin.user.id}`, { user: admin })
    expect(removed.status).toBe(409)
    const security = await portal.createUser(['securityAdmin'])
    const demoted = await portal.rest('PATCH', `/api/users/${admin.user.id}`, {
      user: security,
      body: { roles: ['author'] },
    })
    expect(demoted.status).toBe(409)
    expect(demoted.body.errors[0].data.code).toBe('last-administrator')
  })

  it.each(['short1', 'x'.repeat(300)])(
    'a password of the wrong length is refused',
    async (password) => {
      const answer = await portal.rest('POST', '/api/users', {
        user: admin,
        body: { name: '短', email: 'short@portal.test', password, roles: ['author'] },
      })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].message).toContain('密码')
    },
  )

  it('D-SEC-02: five wrong passwords lock an account, for the right one too', async () => {
    const user = await portal.createUser(['author'], { email: 'locked@portal.test' })
    const signIn = (password: string) =>
      portal.rest('POST', '/api/users/login', { body: { email: user.user.email, password } })
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await signIn('wrong-one')).status).toBe(401)
    const { testAdmin } = await import('../support/test-settings')
    expect((await signIn(testAdmin.password)).status).toBe(401)
  })
})
