import type { CollectionBeforeOperationHook } from 'payload'

import { fieldError } from '@/platform/errors'

/** Payload itself takes three characters. */
const MIN_LENGTH = 8
/** PBKDF2 hashes whatever it is given; a megabyte of password is an attack. */
const MAX_LENGTH = 200

/** Refuses passwords that are too short or absurdly long, wherever one can be set. */
export const checkPassword: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return args
  const { password } = Object(args.data) as { password?: unknown }
  if (password === undefined || password === null || password === '') return args
  if (typeof password !== 'string' || password.length < MIN_LENGTH) {
    throw fieldError('users', 'password', `密码至少 ${MIN_LENGTH} 个字符。`)
  }
  if (password.length > MAX_LENGTH) {
    throw fieldError('users', 'password', `密码最长 ${MAX_LENGTH} 个字符。`)
  }
  return args
}
