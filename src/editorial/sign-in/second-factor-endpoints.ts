import type { Endpoint, PayloadRequest } from 'payload'
import { addDataAndFileToRequest } from 'payload'
import { renderSVG } from 'uqr'

import { env } from '@/platform/env'
import { refusal } from '@/platform/errors'
import { seal, unseal } from '@/platform/secret-box'
import { actor, person } from '../access'
import { setRoot } from '../audit/root-operation'
import { can } from '../policy'
import { proofOf, TOTP_PURPOSE } from './check-code'
import { proveOwner } from './prove-password'
import { accountById, type PrivateAccount, setAccount } from './read-account'
import { newRecoveryCodes, recoveryHash } from './recovery-codes'
import { recordSecondFactor, takeSecondFactor } from './take-second-factor'
import { enrolmentUri, newSecret, stepOf } from './totp'

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
    await recordSecondFactor(req, account, ['未启用', '已启用'])
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
    await proveOwner(req, account, password, {
      also: () => typeof code === 'string' && proofOf(account, code) !== null,
      message: '密码或动态验证码不正确，没有停用。',
    })
    await takeSecondFactor(req, account, '未启用')
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
    await takeSecondFactor(req, account, '由管理员重设')
    return json({})
  },
}

function json(body: object): Response {
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}

export const secondFactorEndpoints: Endpoint[] = [begin, confirm, off, reset]
