import type { Access, Endpoint } from 'payload'

import { allow, person } from '../access'
import { auditAccount, auditSignIn, auditSignOut } from '../audit/audit-sign-in'
import { keyStrategy } from '../keys/key-strategy'
import { accountFields, currentPassword } from '../sign-in/account-fields'
import { checkCode } from '../sign-in/check-code'
import { checkPassword, endOtherSessions, noteNewPassword } from '../sign-in/check-password'
import { endSignIn, guardSignIn, tellRefusedSignIn } from '../sign-in/guard-sign-in'
import { secondFactorEndpoints } from '../sign-in/second-factor-endpoints'
import { sessionEndpoints } from '../sign-in/session-endpoints'
import { limitSession, prolongSession } from '../sign-in/session-life'
import { noteSessionPlace } from '../sign-in/session-places'
import { endSessionsOfDisabled, noteSwitchedOn } from '../sign-in/switch-account'
import { defineCollection } from '../define-collection'
import { can, exclusiveRoles, type Role, roles } from '../policy'
import { mayAssign } from './may-assign'
import { env } from '@/platform/env'
import { keepAdministrator, keepAdministratorAccount } from './hooks/keep-an-administrator'

const manage = allow('users.manage')

/** What somebody may send of his own account before it has any power: the password it waits for. */
const FIRST_STEP = ['password', 'currentPassword']

/** Only an administrator changes others; nobody an account that is switched off from within it. */
const ownOrManaged: Access = ({ data, req }) => {
  const own = person(req)
  if (can(own, 'users.manage')) return true
  if (own === null || own.hold === 'disabled') return false
  const isFirstStep = Object.keys((data ?? {}) as object).every((field) =>
    FIRST_STEP.includes(field),
  )
  return (!own.hold || isFirstStep) && { id: { equals: own.id } }
}

/** Payload's roads that this portal does not have: nobody registers, and no link goes by mail. */
const closed = (method: Endpoint['method'], path: string): Endpoint => ({
  method,
  path,
  handler: () => Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 }),
})

function rolesFault(value: unknown): string | true {
  const chosen = Array.isArray(value) ? (value as Role[]) : []
  const exclusive = chosen.filter((role) => exclusiveRoles.includes(role))
  if (exclusive.length <= 1) return true
  return `${exclusive.map((role) => roles[role]).join('、')}不能由同一人担任。`
}

/** 用户: the office's people who work in the admin. */
export const users = defineCollection({
  slug: 'users',
  labels: { singular: '用户', plural: '用户' },
  // Signing in is REST alone: there the proxy can limit it by its address.
  graphQL: { disableMutations: true },
  auth: {
    strategies: [keyStrategy],
    // Prolonged while somebody works, up to eight hours (`limitSession`).
    tokenExpiration: env().sessionIdleMinutes * 60,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Strict', secure: env().publicUrl.startsWith('https:') },
  },
  access: {
    create: manage,
    read: allow('admin.enter'),
    update: ownOrManaged,
    delete: manage,
    unlock: manage,
    admin: allow('admin.enter'),
  },
  admin: {
    group: '系统',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'department', 'roles', 'disabled'],
    listSearchableFields: ['name', 'email'],
  },
  // The first administrator is made by the start command before the port opens.
  endpoints: [
    ...secondFactorEndpoints,
    ...sessionEndpoints,
    closed('post', '/first-register'),
    closed('get', '/init'),
    closed('post', '/forgot-password'),
    closed('post', '/reset-password'),
    closed('post', '/verify/:id'),
  ],
  hooks: {
    beforeOperation: [guardSignIn, limitSession, checkPassword],
    beforeChange: [keepAdministrator, noteSwitchedOn, noteNewPassword],
    afterChange: [endOtherSessions, endSessionsOfDisabled],
    refresh: [prolongSession],
    beforeLogin: [checkCode, noteSessionPlace],
    afterError: [tellRefusedSignIn],
    beforeDelete: [keepAdministratorAccount],
    afterLogin: [auditSignIn, endSignIn],
    afterLogout: [auditSignOut],
    afterOperation: [auditAccount],
  },
  fields: [
    currentPassword,
    { name: 'name', type: 'text', label: '姓名', required: true, maxLength: 30 },
    {
      name: 'department',
      type: 'relationship',
      relationTo: 'departments',
      label: '所在机构',
      maxDepth: 1,
      access: { create: mayAssign, update: mayAssign },
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      label: '角色',
      required: true,
      defaultValue: ['author'],
      saveToJWT: true,
      options: Object.entries(roles).map(([value, label]) => ({ value, label })),
      validate: rolesFault,
      access: { create: mayAssign, update: mayAssign },
      admin: { description: '系统管理员、安全管理员、审计员三者互斥。本人的角色由他人授予。' },
    },
    {
      name: 'reach',
      type: 'select',
      label: '管辖范围',
      required: true,
      defaultValue: 'department',
      saveToJWT: true,
      options: [
        { value: 'department', label: '所在机构及其下属机构' },
        { value: 'all', label: '全部机构' },
      ],
      access: { create: mayAssign, update: mayAssign },
      admin: { description: '稿件、素材、机构和人员资料：看得到、改得了哪些机构的。' },
    },
    ...accountFields,
  ],
})
