import type { Endpoint } from 'payload'

import { refusal } from '@/platform/errors'
import { person } from '../access'
import { can } from '../policy'
import { giveSecret } from './give-secret'
import { keyHash, newKey, shownPart } from './key-format'

/**
 * `POST /api/apiKeys/:id/secret`: makes the key itself and gives it this once. One that was made
 * before does not count any more.
 */
export const secretEndpoint: Endpoint = {
  path: '/:id/secret',
  method: 'post',
  handler: async (req) => {
    if (!can(person(req), 'keys.manage')) {
      throw refusal('not-allowed', '只有管理账号的人员可以生成密钥。', 403)
    }
    const found = await req.payload.findByID({
      collection: 'apiKeys',
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    })
    if (!found) throw refusal('not-found', '没有这个密钥。', 404)
    const secret = newKey()
    return giveSecret(req, 'apiKeys', found, {
      secret,
      shownPart: shownPart(secret),
      kept: { hash: keyHash(secret) },
    })
  },
}
