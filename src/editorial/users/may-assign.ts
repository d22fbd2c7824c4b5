import type { FieldAccess, PayloadRequest } from 'payload'

import { actor } from '../access'
import { can } from '../policy'

/**
 * Roles, department and reach are given by the security administrator; by the system administrator
 * only while the office has none. Nobody gives them to himself (D-SEC-05).
 */
export const mayAssign: FieldAccess = async ({ id, req }) => {
  const user = actor(req)
  if (!user || user.id === id) return false
  if (can(user, 'users.assign')) return true
  return can(user, 'users.manage') && !(await hasSecurityAdmin(req))
}

const KEY = 'hasSecurityAdmin'

/** Asked once a request: its fields ask side by side, which a transaction of MongoDB does not bear. */
function hasSecurityAdmin(req: PayloadRequest): Promise<boolean> {
  const kept = req.context[KEY] as Promise<boolean> | undefined
  const asked = kept ?? ask(req)
  req.context[KEY] = asked
  return asked
}

async function ask(req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { roles: { in: ['securityAdmin'] } },
    overrideAccess: true, // counts accounts whoever asks
    req,
  })
  return totalDocs > 0
}
