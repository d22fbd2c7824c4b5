import type { Endpoint, PayloadRequest } from 'payload'
import { addDataAndFileToRequest } from 'payload'
import { renderSVG } from 'uqr'

import { env } from '@/platform/env'
import { refusal } from '@/platform/errors'
import { seal, unseal } from '@/platform/secret-box'
import { actor, person } from '../access'
import { recordEntry } from '../audit/record-entry'
import { setRoot } from '../audit/root-operation'
import { can } from '../policy'
import { proofOf, TOTP_PURPOSE } from './check-code'
import { isPassword } from './password-hash'
import { accountById, ownSession, type PrivateAccount, setAccount } from './read-account'
import { newRecoveryCodes, recoveryHash } from './recovery-codes'
import { enrolmentUri, newSecret, stepOf } from './totp'

/** Payload's mark before the hash of a password. */
const MARK = 'pbkdf2-sha256-v1:'

/** Who asks, with what no API gives; the request is noted for the audit log, should it be refused. */
async function asker(req: PayloadRequest): Promise<PrivateAccount> {
  const own = person(req)
  const account = own && (await accountById(req, own.id))
  if (!account) throw refusal('sign-in-first', '请先登录。', 401)
  const { id: contentId, email } = account
  const about = { slug: 'users', action: 'update', contentId, email } as const
  setRoot(req, { ...about, isDraft: false, setsPassword: false })
  return account
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  await addDataAndFileToRequest(req)
  return Object(req.data) as Record<string, unknown>
}

async function record(
  req: PayloadRequest,
  account: Pick<PrivateAccount, 'id' | 'name'>,
  [before, after]: [string, string],
): Promise<void> {
  await recordEntry(req, {
    action: 'update',
    kind: 'users',
    contentId: account.id,
    title: account.name,
    changes: [{ field: 'secondFactor', before, after }],
  })
  setRoot(req, undefined)
}

/** `POST /api/users/second-factor/begin`: a new secret for the app; nothing is switched on yet. */
const begin: Endpoint = {
  path: '/second-factor/begin',
  method: 'post',
  handler: async (req) => {
    const account = await asker(req)
    if (account.totpSecret) {
      throw refusal('second-factor-on', '动态验证码已启用。换手机请先停用，再重新启用。', 409)
    }
    const secret = newSecret()
    await setAccount(req, account.id, { totpPending: seal(TOTP_PURPOSE, secret) })
    const { name } = await req.payload.findGlobal({
      slug: 'site',
      select: { name: true },
      depth: 0,
      overrideAccess: true, // the name of the site is public
      req,
    })
    const uri = enrolmentUri(secret, account.email, name || new URL(env().publicUrl).host)
    return json({ secret, uri, qr: renderSVG(uri, { border: 2 }) })
  },
}

/** `POST /api/users/second-factor/confirm` `{ code }`: switches it on; gives the recovery codes once. */
const confirm: Endpoint = {
  path: '/second-factor/confirm',
  method: 'post',
  handler: async (req) => {
    const account = await asker(req)
    const { code } = await bodyOf(req)
    const secret = account.totpPending ? unseal(TOTP_PURPOSE, account.totpPending) : null
    if (secret === null) throw refusal('begin-first', '请先重新生成二维码。', 409)
    const step = stepOf(secret, typeof code === 'string' ? code.replace(/\s/g, '') : '', null)
    if (step === null)
      throw refusal('code-wrong', '验证码不正确。请核对手机时间，输入最新的六位数字。')
    const recoveryCodes = newRecoveryCodes()
    await setAccount(req, account.id, {
      totpSecret: account.totpPending,
      totpPending: null,
      totpStep: step,
      recoveryHashes: recoveryCodes.map(recoveryHash),
      hasSecondFactor: true,
    })
    await record(req, account, ['未启用', '已启用'])
    return json({ recoveryCodes })
  },
}

/** `POST /api/users/second-factor/off` `{ password, code }` */
const off: Endpoint = {
  path: '/second-factor/off',
  method: 'post',
  handler: async (req) => {
    const account = await asker(req)
    const { code, password } = await bodyOf(req)
    const { hash, salt } = account
    const isRight =
      typeof password === 'string' &&
      typeof code === 'string' &&
      Boolean(hash && salt) &&
      (await isPassword(password.slice(0, 200), {
        hash: hash?.replace(MARK, '') ?? '',
        salt: salt ?? '',
      })) &&
      proofOf(account, code) !== null
    if (!isRight) throw refusal('not-proved', '密码或动态验证码不正确，没有停用。')
    await switchOff(req, account)
    await record(req, account, ['已启用', '未启用'])
    return json({})
  },
}

/** `POST /api/users/:id/second-factor/reset`: for a colleague who lost the phone. */
const reset: Endpoint = {
  path: '/:id/second-factor/reset',
  method: 'post',
  handler: async (req) => {
    const own = await asker(req)
    const id = String(req.routeParams?.id)
    if (!can(actor(req), 'users.manage') || id === own.id) {
      throw refusal('not-allowed', '只有管理账号的人员可以为他人重设动态验证码。', 403)
    }
    const account = await accountById(req, id)
    if (!account) throw refusal('not-found', '没有这个账号。', 404)
    await switchOff(req, account)
    await record(req, account, ['已启用', '由管理员重设'])
    return json({})
  },
}

/** Also ends the account's other sessions: whoever holds them proved himself by what is gone. */
async function switchOff(req: PayloadRequest, { id, sessions }: PrivateAccount): Promise<void> {
  const own = req.user?.id === id ? ownSession(req) : null
  await setAccount(req, id, {
    totpSecret: null,
    totpPending: null,
    totpStep: null,
    recoveryHashes: [],
    hasSecondFactor: false,
    sessions: (sessions ?? []).filter((session) => session.id === own),
  })
}

function json(body: object): Response {
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}

export const secondFactorEndpoints: Endpoint[] = [begin, confirm, off, reset]
