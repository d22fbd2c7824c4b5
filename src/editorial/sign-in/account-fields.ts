import type { Field, FieldAccess } from 'payload'

import { actor, nobody, serverSet } from '../access'
import { can } from '../policy'
import { holdOf } from './standing'
import { standingRules } from './rules'

/** For the account itself and for who manages accounts. */
const readOwnOrManaged: FieldAccess = ({ id, req }) =>
  can(actor(req), 'users.manage') || (id !== undefined && req.user?.id === id)

/** Accounts are switched off and on by others. */
const manageOthers: FieldAccess = ({ id, req }) =>
  can(actor(req), 'users.manage') && req.user?.id !== id

const secret = { hidden: true, access: { read: nobody, ...serverSet } } as const

const shown = { position: 'sidebar', readOnly: true } as const

const moment = { displayFormat: 'yyyy-MM-dd HH:mm', pickerAppearance: 'dayAndTime' } as const

/** Where somebody who changes the own password proves who he is (`checkPassword`). */
export const currentPassword: Field = {
  name: 'currentPassword',
  type: 'text',
  label: '当前密码',
  virtual: true, // proves who asks (`checkPassword`); it is kept nowhere
  maxLength: 200,
  // It has no value that could be read; who may not read a field is not shown it in the admin.
  access: { create: nobody },
  admin: {
    components: { Field: '@/editorial/sign-in/admin/current-password#CurrentPassword' },
    disableBulkEdit: true,
    disableListColumn: true,
    disableListFilter: true,
  },
}

/** What the server keeps of signing in; see docs/sign-in.md. */
export const accountFields: Field[] = [
  {
    name: 'security',
    type: 'ui',
    admin: {
      components: { Field: '@/editorial/sign-in/admin/account-security#AccountSecurity' },
      condition: (_, __, { operation }) => operation === 'update',
      disableBulkEdit: true,
      disableListColumn: true,
    },
  },
  {
    name: 'disabled',
    type: 'checkbox',
    label: '停用',
    defaultValue: false,
    index: true,
    access: { create: manageOthers, read: readOwnOrManaged, update: manageOthers },
    admin: { position: 'sidebar', description: '停用的账号不能登录。长期没有登录的账号自动停用。' },
  },
  {
    name: 'lastSignInAt',
    type: 'date',
    label: '最近登录',
    index: true,
    access: { ...serverSet, read: readOwnOrManaged },
    admin: { ...shown, date: moment },
  },
  {
    name: 'switchedOnAt',
    type: 'date',
    label: '重新启用时间',
    access: { ...serverSet, read: readOwnOrManaged },
    admin: { ...shown, date: moment, condition: (data) => Boolean(data.switchedOnAt) },
  },
  {
    name: 'passwordSetAt',
    type: 'date',
    label: '密码设置时间',
    access: { ...serverSet, read: readOwnOrManaged },
    admin: { ...shown, date: moment },
  },
  {
    name: 'mustChangePassword',
    type: 'checkbox',
    label: '登录后须改密码',
    defaultValue: false,
    access: { ...serverSet, read: readOwnOrManaged },
    admin: shown,
  },
  {
    name: 'hasSecondFactor',
    type: 'checkbox',
    label: '已启用动态验证码',
    defaultValue: false,
    access: { ...serverSet, read: readOwnOrManaged },
    admin: shown,
  },
  {
    name: 'hold',
    type: 'text',
    virtual: true,
    access: { ...serverSet, read: readOwnOrManaged },
    admin: { hidden: true },
    hooks: { afterRead: [({ data }) => (data ? holdOf(data, standingRules()) : null)] },
  },
  { name: 'passwordHistory', type: 'json', ...secret },
  { name: 'sessionPlaces', type: 'json', ...secret },
  { name: 'totpSecret', type: 'text', ...secret },
  { name: 'totpPending', type: 'text', ...secret },
  { name: 'totpStep', type: 'number', ...secret },
  { name: 'recoveryHashes', type: 'json', ...secret },
]
