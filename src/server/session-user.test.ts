import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'

import { sessionUser } from './session-user'

const SECRET = 'a secret of at least thirty-two letters'

const signed = (secret: string, expires: string) =>
  new SignJWT({ id: 'u1' })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret))

describe('whose session a request carries', () => {
  it('is known by what this portal signed, in the cookie or the header', async () => {
    const token = await signed(SECRET, '1h')
    for (const headers of [
      { cookie: `a=b; payload-token=${token}` },
      { cookie: `payload-token =${token};c=d` },
      { authorization: `JWT ${token}` },
      { authorization: `Bearer ${token}`, cookie: 'payload-token=x' },
    ]) {
      expect(await sessionUser(headers, SECRET)).toBe('u1')
    }
  })

  it('is nobody’s when it is forged, over, or none', async () => {
    const forged = await signed('another secret of thirty-two letters!', '1h')
    const over = await signed(SECRET, '-1h')
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"id":"u1"}').toString('base64url')}.`
    for (const token of [forged, over, none, '', 'x', 'dp_key']) {
      expect(await sessionUser({ cookie: `payload-token=${token}` }, SECRET)).toBeNull()
      expect(await sessionUser({ authorization: `JWT ${token}` }, SECRET)).toBeNull()
    }
    expect(await sessionUser({}, SECRET)).toBeNull()
  })
})
