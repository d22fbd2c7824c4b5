import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  startTestPayload,
  type Answer,
  type TestPayload,
  type TestUser,
} from '../support/test-payload'

/** D-SEC-01 … -04, B-13: who gets in, and with what. */

let portal: TestPayload
let admin: TestUser

const PASSWORD = 'Sonne-Mond-88'

beforeAll(async () => {
  portal = await startTestPayload()
  admin = await portal.createUser(['siteAdmin'])
})
afterAll(() => portal.destroy())

let address = 0
beforeEach(() => {
  address += 1
})

/** Each test asks from an address of its own: failures count against addresses too. */
const from = (ip = `203.0.113.${address}`) => ({ 'x-portal-client-address': ip })

const signIn = (body: object, ip?: string): Promise<Answer> =>
  portal.rest('POST', '/api/users/login', { body, headers: from(ip) })

const call = (method: string, path: string, token: string, body?: object): Promise<Answer> =>
  portal.rest(method, `/api/users/${path}`, {
    body,
    headers: { ...from(), Authorization: `JWT ${token}` },
  })

const code = (answer: Answer): string => answer.body.errors[0].data.code
const told = (answer: Answer): string => JSON.stringify(answer.body.errors)

const sessionIdOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sid

let serial = 0
/** An account made by an administrator in the admin. */
async function account(data: object = {}): Promise<{ id: string; email: string }> {
  serial += 1
  const email = `person-${serial}@portal.test`
  const { body } = await portal.rest('POST', '/api/users', {
    user: admin,
    body: { name: `某人${serial}`, email, password: PASSWORD, roles: ['author'], ...data },
  })
  return { id: body.doc.id, email }
}

async function ownPassword(email: string, password = 'Eigenes-Wort-1'): Promise<string> {
  const first = await signIn({ email, password: PASSWORD })
  const { token, user } = first.body
  const own = { password, currentPassword: PASSWORD }
  expect((await call('PATCH', user.id, token, own)).status).toBe(200)
  return token
}

describe('D-SEC-01: passwords', () => {
  it.each([
    ['short', 'Aa1-xyz'],
    ['of two classes', 'onlyletters12'],
    ['with the name', 'Abc-某人-123'],
    ['a common one', 'Password-123'],
  ])('a bad one is refused with a reason: %s', async (_, password) => {
    const { body, status } = await portal.rest('POST', '/api/users', {
      user: admin,
      body: { name: '某人', email: 'bad@portal.test', password, roles: ['author'] },
    })
    expect(status).toBe(400)
    expect(body.errors[0].message).toMatch(/密码/)
  })

  it('the last five are not taken again', async () => {
    const { email } = await account()
    const words = [
      'Erstes-Wort-1',
      'Zweites-Wort-2',
      'Drittes-Wort-3',
      'Viertes-Wort-4',
      'Letztes-Wort-5',
    ]
    const { token, user } = (await signIn({ email, password: PASSWORD })).body
    let currentPassword = PASSWORD
    const set = (password: string) => call('PATCH', user.id, token, { password, currentPassword })
    for (const word of words) {
      expect((await set(word)).status).toBe(200)
      currentPassword = word
    }
    for (const word of words) expect(told(await set(word))).toContain('最近 5 次')
    expect((await set(PASSWORD)).status).toBe(200)
  })

  it('changing one’s own asks for the present one, and wrong ones lock the account', async () => {
    const { id, email } = await account()
    const token = await ownPassword(email)
    const password = 'Neues-Wort-22'
    for (const currentPassword of [undefined, '', 'wrong', 7, { a: 1 }]) {
      const answer = await call('PATCH', id, token, { password, currentPassword })
      expect([answer.status, code(answer)]).toEqual([400, 'not-proved'])
    }
    const locked = await signIn({ email, password: 'Eigenes-Wort-1' }, '198.51.100.90')
    expect(locked.status).toBe(401)
    const unlock = { user: admin, body: { email } }
    expect((await portal.rest('POST', '/api/users/unlock', unlock)).status).toBe(200)
    const own = { password, currentPassword: 'Eigenes-Wort-1' }
    expect((await call('PATCH', id, token, own)).status).toBe(200)
    expect((await signIn({ email, password })).status).toBe(200)
    const { body } = await call('GET', id, admin.token)
    expect(JSON.stringify(body)).not.toContain('currentPassword')
  })

  it('there is no road by mail', async () => {
    const { email } = await account()
    for (const [path, body] of [
      ['forgot-password', { email }],
      ['reset-password', { token: 'x', password: PASSWORD }],
      ['verify/x', {}],
    ] as const) {
      const answer = await portal.rest('POST', `/api/users/${path}`, { body, headers: from() })
      expect([path, answer.status]).toEqual([path, 404])
    }
  })

  it('one for many accounts at once is refused', async () => {
    await account()
    await account()
    const answer = await portal.rest('PATCH', '/api/users?where[name][like]=某人', {
      user: admin,
      body: { password: 'Fuer-alle-gleich-1' },
    })
    expect([answer.status, code(answer)]).toEqual([400, 'one-password-one-account'])
  })
})

describe('D-SEC-04: the first sign-in', () => {
  it('with a password that somebody else made gives no power until it is changed', async () => {
    const { id, email } = await account({ roles: ['publisher'], reach: 'all' })
    const { token, user } = (await signIn({ email, password: PASSWORD })).body
    expect(user.hold).toBe('password')
    const asking = { headers: { Authorization: `JWT ${token}` } }
    const { payload } = portal
    const hidden = await payload.create({
      collection: 'columns',
      data: { title: '栏', slug: 'first-steps', kind: '工作动态', view: 'list' },
      overrideAccess: true, // set-up
    })
    const draft = await payload.create({
      collection: 'articles',
      data: { title: 'canary-first', column: hidden.id },
      draft: true,
      overrideAccess: true, // set-up
    })
    for (const [method, path] of [
      ['GET', `/api/articles/${draft.id}?draft=true`],
      ['GET', '/api/articles/versions'],
      ['GET', '/api/users'],
      ['PATCH', `/api/articles/${draft.id}?draft=true`],
      ['POST', '/api/articles'],
      ['POST', '/api/globals/home'],
    ] as const) {
      const answer = await portal.rest(method, path, {
        ...asking,
        body: method === 'GET' ? undefined : { title: 'x' },
      })
      expect([path, answer.status]).toEqual([path, expect.toSatisfy((status) => status >= 403)])
      expect(JSON.stringify(answer.body)).not.toContain('canary')
    }
    const graphql = await portal.graphql('{ Articles(draft: true) { docs { title } } }', asking)
    expect(JSON.stringify(graphql.body)).not.toContain('canary')

    const own = { password: 'Mein-Eigenes-1', currentPassword: PASSWORD }
    expect((await call('PATCH', id, token, own)).status).toBe(200)
    const seen = await portal.rest('GET', `/api/articles/${draft.id}?draft=true`, asking)
    expect(seen.body.title).toBe('canary-first')
    expect((await signIn({ email, password: 'Mein-Eigenes-1' })).body.user.hold ?? null).toBeNull()
  })

  it('nobody says of himself that he need not', async () => {
    const { id, email } = await account()
    const { token } = (await signIn({ email, password: PASSWORD })).body
    for (const body of [{ name: '别人' }, { email: 'x@portal.test' }, { roles: ['publisher'] }]) {
      expect((await call('PATCH', id, token, body)).status).toBe(403)
    }
    await call('PATCH', id, token, {
      password: 'Mein-Eigenes-1',
      mustChangePassword: false,
      passwordSetAt: new Date().toISOString(),
      hasSecondFactor: true,
      disabled: false,
      hold: null,
    })
    expect((await signIn({ email, password: PASSWORD })).body.user.hold).toBe('password')
  })

  it('a password grows old', async () => {
    const { id, email } = await account()
    await ownPassword(email)
    const old = new Date(Date.now() - 91 * 24 * 3600_000).toISOString()
    await portal.payload.db.updateOne({ collection: 'users', id, data: { passwordSetAt: old } })
    const { user } = (await signIn({ email, password: 'Eigenes-Wort-1' })).body
    expect(user.hold).toBe('password')
  })
})

describe('D-SEC-02: failed sign-ins', () => {
  it('lock the account, for the right password too, and no answer says so', async () => {
    const { email } = await account()
    const wrong = await signIn({ email, password: 'wrong' })
    for (let i = 0; i < 5; i++) await signIn({ email, password: 'wrong' }, `198.51.100.${i}`)
    const locked = await signIn({ email, password: PASSWORD }, '198.51.100.9')
    const unknown = await signIn(
      { email: 'nobody@portal.test', password: PASSWORD },
      '198.51.100.9',
    )
    expect(locked.status).toBe(401)
    expect([wrong.status, wrong.body]).toEqual([locked.status, locked.body])
    expect([unknown.status, unknown.body]).toEqual([locked.status, locked.body])
    expect(code(locked)).toBe('wrong-credentials')
    const unlocked = await portal.rest('POST', '/api/users/unlock', {
      user: admin,
      body: { email },
    })
    expect(unlocked.status).toBe(200)
    expect((await signIn({ email, password: PASSWORD }, '198.51.100.9')).status).toBe(200)
  })

  it('make an address wait, a whole /64 of IPv6, and no other', async () => {
    const { email } = await account()
    const at = (end: number) => `2001:db8:77:1::${end}`
    for (let i = 0; i < 20; i++) {
      const { status } = await signIn({ email: `guess-${i}@portal.test`, password: 'x1' }, at(i))
      expect(status).toBe(401)
    }
    const waiting = await signIn({ email, password: PASSWORD }, at(99))
    expect([waiting.status, code(waiting)]).toEqual([429, 'too-many-failures'])
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await signIn({ email, password: PASSWORD }, '2001:db8:77:2::1')).status).toBe(200)
  })

  it('take as long for an unknown account as for a wrong password', async () => {
    const { email } = await account()
    const time = async (body: object, ip: string) => {
      const start = performance.now()
      await signIn(body, ip)
      return performance.now() - start
    }
    const median = async (account: string, net: string) => {
      const times: number[] = []
      for (let i = 0; i < 4; i++) {
        times.push(await time({ email: account, password: 'wrong' }, `192.0.2.${net}${i}`))
      }
      return times.sort((a, b) => a - b)[1] ?? 0
    }
    const ratio = (await median('nobody@portal.test', '1')) / (await median(email, '2'))
    // Without a hash of its own an unknown account would take a fiftieth.
    expect(ratio).toBeGreaterThan(0.2)
    expect(ratio).toBeLessThan(5)
  })
})

describe('D-SEC-03: the second factor', () => {
  async function enrol(): Promise<{
    email: string
    secret: string
    codes: string[]
    token: string
    id: string
  }> {
    const { codeAt } = await import('@/editorial/sign-in/totp')
    const { id, email } = await account()
    const token = await ownPassword(email)
    const begun = await call('POST', 'second-factor/begin', token, {})
    const { secret, uri, qr } = begun.body
    expect(uri).toContain(secret)
    expect(qr).toContain('<svg')
    const wrong = await call('POST', 'second-factor/confirm', token, { code: '000000' })
    expect([wrong.status, code(wrong)]).toEqual([400, 'code-wrong'])
    // The step before this one, so that the present code is still unused.
    const before = codeAt(secret, Date.now() - 30_000)
    const on = await call('POST', 'second-factor/confirm', token, { code: before })
    expect(on.status).toBe(200)
    return { id, email, secret, codes: on.body.recoveryCodes, token }
  }
  const password = 'Eigenes-Wort-1'

  it('is asked for, works once, and a recovery code takes its place once', async () => {
    const { codeAt } = await import('@/editorial/sign-in/totp')
    const { email, secret, codes } = await enrol()
    const bare = await signIn({ email, password })
    expect([bare.status, code(bare), bare.body.token]).toEqual([401, 'code-needed', undefined])
    const now = codeAt(secret)
    const first = await signIn({ email, password, code: now })
    expect(first.status).toBe(200)
    const again = await signIn({ email, password, code: now })
    expect([again.status, code(again)]).toEqual([401, 'code-wrong'])
    expect((await signIn({ email, password, code: codes[0] })).status).toBe(200)
    expect((await signIn({ email, password, code: codes[0] })).status).toBe(401)
    expect((await signIn({ email, password: 'wrong', code: codes[1] })).status).toBe(401)
    expect((await signIn({ email, password, code: codes[1] })).status).toBe(200)
  })

  it('a refused code opens no session and counts like a wrong password', async () => {
    const { id, email, codes } = await enrol()
    for (let i = 0; i < 5; i++) {
      const { status } = await signIn({ email, password, code: '123456' }, `198.51.100.${50 + i}`)
      expect(status).toBe(401)
    }
    const { readAccount } = await import('@/editorial/sign-in/read-account')
    const kept = await readAccount({ payload: portal.payload } as never, { id: { equals: id } })
    expect(kept?.sessions).toHaveLength(1)
    const locked = await signIn({ email, password, code: codes[0] }, '198.51.100.60')
    expect([locked.status, code(locked)]).toEqual([401, 'wrong-credentials'])
  })

  it('goes off with password and code alone, or by who manages accounts', async () => {
    const { email, codes, token, id } = await enrol()
    for (const proof of [
      {},
      { password },
      { code: codes[0] },
      { password: 'x', code: codes[0] },
      { password, code: '123456' },
    ]) {
      const answer = await call('POST', 'second-factor/off', token, proof)
      expect([answer.status, code(answer)]).toEqual([400, 'not-proved'])
    }
    const author = await portal.createUser(['author'])
    const locked = await signIn({ email, password, code: codes[0] }, '198.51.100.91')
    expect([locked.status, code(locked)]).toEqual([401, 'wrong-credentials'])
    const unlock = { user: admin, body: { email } }
    expect((await portal.rest('POST', '/api/users/unlock', unlock)).status).toBe(200)
    const tried = await call('POST', `${id}/second-factor/reset`, author.token, {})
    expect(tried.status).toBe(403)
    expect((await call('POST', `${id}/second-factor/reset`, admin.token, {})).status).toBe(200)
    expect((await signIn({ email, password })).status).toBe(200)
  })

  it('its secrets are in no answer, of no API, for anybody', async () => {
    const { id, secret, token } = await enrol()
    const names = /totp|recoveryHash|passwordHistory|"salt"|"hash"|_sid/
    for (const who of [admin.token, token]) {
      const one = await call('GET', `${id}?depth=3&select[totpSecret]=true`, who)
      expect(JSON.stringify(one.body)).not.toMatch(names)
      expect(JSON.stringify(one.body)).not.toContain(secret)
      const filtered = await call('GET', '?where[totpSecret][like]=A', who)
      expect(filtered.status).toBe(400)
    }
    const graphql = await portal.graphql(`{ User(id: "${id}") { totpSecret } }`, { user: admin })
    expect(graphql.body.data?.User?.totpSecret ?? null).toBeNull()
  })
})

describe('sessions', () => {
  it('are listed without their keys and ended one by one, or all', async () => {
    const { email } = await account()
    await ownPassword(email)
    const password = 'Eigenes-Wort-1'
    const tokens: string[] = []
    for (let i = 0; i < 3; i++) tokens.push((await signIn({ email, password })).body.token)
    const [a = '', b = '', c = ''] = tokens
    const list = await call('GET', 'sessions', a)
    const shown = list.body.sessions.filter((session: { isThis: boolean }) => session.isThis)
    expect(shown).toHaveLength(1)
    expect(JSON.stringify(list.body)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    const last = list.body.sessions.length
    await call('POST', 'sessions/end', a, { number: last })
    expect((await call('GET', 'me', c)).body.user).toBeNull()
    expect((await call('GET', 'me', b)).body.user.email).toBe(email)
    await call('POST', 'sessions/end', a, { others: true })
    expect((await call('GET', 'me', b)).body.user).toBeNull()
    expect((await call('GET', 'me', a)).body.user.email).toBe(email)
  })

  it('end everywhere else with a new password, and everywhere by who manages accounts', async () => {
    const { id, email } = await account()
    await ownPassword(email)
    const password = 'Eigenes-Wort-1'
    const a = (await signIn({ email, password })).body.token
    const b = (await signIn({ email, password })).body.token
    const own = { password: 'Neues-Wort-22', currentPassword: password }
    expect((await call('PATCH', id, a, own)).status).toBe(200)
    expect((await call('GET', 'me', b)).body.user).toBeNull()
    expect((await call('GET', 'me', a)).body.user.email).toBe(email)
    const author = await portal.createUser(['author'])
    const tried = await call('POST', 'sessions/end', author.token, { user: id })
    expect(tried.status).toBe(403)
    expect((await call('POST', 'sessions/end', admin.token, { user: id })).body.ended).toBe(1)
    expect((await call('GET', 'me', a)).body.user).toBeNull()
  })

  it('say where they were opened', async () => {
    const { email } = await account()
    const token = await ownPassword(email)
    const agent =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36'
    await portal.rest('POST', '/api/users/login', {
      body: { email, password: 'Eigenes-Wort-1' },
      headers: { ...from('198.51.100.77'), 'user-agent': agent },
    })
    const { sessions } = (await call('GET', 'sessions', token)).body
    expect(sessions.at(-1)).toMatchObject({ address: '198.51.100.77', browser: 'Chrome · Linux' })
    expect(Date.parse(sessions.at(-1).usedAt)).toBeGreaterThan(Date.now() - 60_000)
  })

  it('are not prolonged beyond eight hours', async () => {
    const { id, email } = await account()
    await ownPassword(email)
    const { token } = (await signIn({ email, password: 'Eigenes-Wort-1' })).body
    expect((await call('POST', 'refresh-token', token)).status).toBe(200)
    const { readAccount, setAccount } = await import('@/editorial/sign-in/read-account')
    const req = { payload: portal.payload } as never
    const kept = await readAccount(req, { id: { equals: id } })
    const age = async (hours: number) => {
      const createdAt = new Date(Date.now() - hours * 3600_000).toISOString()
      const sessions = (kept?.sessions ?? []).map((session) => ({ ...session, createdAt }))
      await setAccount(req, id, { sessions })
    }
    await age(7.9)
    const last = await call('POST', 'refresh-token', token)
    const left = last.body.exp - Date.now() / 1000
    expect(left).toBeGreaterThan(300)
    expect(left).toBeLessThan(361) // six minutes, not the thirty of the idle time
    const shown = (await call('GET', 'sessions', last.body.refreshedToken)).body.sessions.at(-1)
    expect(Date.parse(shown.until)).toBeLessThan(Date.now() + 361_000)
    await age(8.1)
    const over = await call('POST', 'refresh-token', token)
    expect([over.status, code(over)]).toEqual([401, 'session-over'])
  })
})

describe('D-SEC-04: accounts that nobody uses', () => {
  const LONG_AGO = new Date(Date.now() - 91 * 24 * 3600_000).toISOString()

  it('are refused, switched off at night, and switched on again by others', async () => {
    const { switchOffIdleAccounts } = await import('@/editorial/sign-in/idle-accounts')
    const { createLocalReq } = await import('payload')
    const { id, email } = await account()
    await ownPassword(email)
    const password = 'Eigenes-Wort-1'
    await portal.payload.db.updateOne({ collection: 'users', id, data: { lastSignInAt: LONG_AGO } })
    const refused = await signIn({ email, password })
    expect([refused.status, code(refused)]).toEqual([401, 'wrong-credentials'])
    const count = await switchOffIdleAccounts(await createLocalReq({}, portal.payload))
    expect(count).toBe(1)
    const listed = await portal.rest('GET', '/api/users?where[disabled][equals]=true', {
      user: admin,
    })
    expect(listed.body.docs.map((user: { id: string }) => user.id)).toEqual([id])
    const on = await portal.rest('PATCH', `/api/users/${id}`, {
      user: admin,
      body: { disabled: false },
    })
    expect(on.body.doc.disabled).toBe(false)
    const again = await switchOffIdleAccounts(await createLocalReq({}, portal.payload))
    expect(again).toBe(0)
    expect((await signIn({ email, password })).status).toBe(200)
  })

  it('who is switched off is out at once, in every open session', async () => {
    const { id, email } = await account({ roles: ['publisher'], reach: 'all' })
    const token = await ownPassword(email)
    expect((await call('GET', 'me', token)).body.user.email).toBe(email)
    const off = { user: admin, body: { disabled: true } }
    expect((await portal.rest('PATCH', `/api/users/${id}`, off)).status).toBe(200)
    expect((await call('GET', 'me', token)).body.user).toBeNull()
    expect((await call('POST', 'refresh-token', token)).status).toBe(403)
    expect((await call('PATCH', id, token, { name: '还在' })).status).toBe(403)
    // A session that a parallel sign-in opened after that has no power either.
    const { setAccount, readAccount } = await import('@/editorial/sign-in/read-account')
    const req = { payload: portal.payload } as never
    await setAccount(req, id, {
      sessions: [
        {
          id: sessionIdOf(token),
          createdAt: new Date().toISOString(),
          expiresAt: new Date(Date.now() + 600_000).toISOString(),
        },
      ],
    })
    expect((await readAccount(req, { id: { equals: id } }))?.sessions).toHaveLength(1)
    for (const [method, path, body] of [
      ['GET', '/api/users', undefined],
      ['GET', '/api/articles/versions', undefined],
      ['POST', '/api/articles', { title: 'x' }],
      ['PATCH', `/api/users/${id}`, { name: '还在' }],
      [
        'PATCH',
        `/api/users/${id}`,
        { password: 'Neu-1-Wort-x', currentPassword: 'Eigenes-Wort-1' },
      ],
    ] as const) {
      const headers = { Authorization: `JWT ${token}` }
      const answer = await portal.rest(method, path, { headers, body })
      expect([method, path, answer.status]).toEqual([method, path, 403])
    }
  })

  it('the last system administrator who can sign in is not switched off by others', async () => {
    const keeper = await portal.createUser(['securityAdmin'])
    const second = await portal.createUser(['siteAdmin'])
    const set = (id: string, disabled: boolean) =>
      portal.rest('PATCH', `/api/users/${id}`, { user: keeper, body: { disabled } })
    expect((await set(second.user.id, true)).status).toBe(200)
    const last = await set(admin.user.id, true)
    expect([last.status, code(last)]).toEqual([409, 'last-administrator'])
    // One who is switched off is nobody to leave the post to.
    const removed = await portal.rest('PATCH', `/api/users/${admin.user.id}`, {
      user: keeper,
      body: { roles: ['author'] },
    })
    expect([removed.status, code(removed)]).toEqual([409, 'last-administrator'])
    const { status } = await portal.rest('DELETE', `/api/users/${admin.user.id}`, { user: keeper })
    expect(status).toBe(409)
    expect((await set(second.user.id, false)).status).toBe(200)
    expect(
      (await portal.rest('DELETE', `/api/users/${second.user.id}`, { user: keeper })).status,
    ).toBe(200)
  })

  it('the last system administrator stays', async () => {
    const { switchOffIdleAccounts } = await import('@/editorial/sign-in/idle-accounts')
    const { createLocalReq } = await import('payload')
    const { id } = admin.user
    await portal.payload.db.updateOne({ collection: 'users', id, data: { lastSignInAt: LONG_AGO } })
    await switchOffIdleAccounts(await createLocalReq({}, portal.payload))
    const kept = await portal.payload.findByID({
      collection: 'users',
      id,
      overrideAccess: true, // looks at the result
    })
    expect(kept.disabled ?? false).toBe(false)
  })
})
