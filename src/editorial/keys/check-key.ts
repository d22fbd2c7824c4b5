import type { CollectionBeforeChangeHook } from 'payload'

import type { ApiKey } from '@/payload-types'
import { fieldError } from '@/platform/errors'

/** A year and a day, in milliseconds. */
const LONGEST = 366 * 24 * 3600_000

/** A key has an end within the year, and one that writes says where. */
export const checkKey: CollectionBeforeChangeHook<ApiKey> = ({ data, originalDoc }) => {
  const { columns, expiresAt, scope } = { ...originalDoc, ...data }
  const isNewEnd = expiresAt !== originalDoc?.expiresAt
  if (expiresAt && isNewEnd) {
    const left = new Date(expiresAt).getTime() - Date.now()
    if (left <= 0) throw fieldError('apiKeys', 'expiresAt', '有效期应在今天以后。')
    if (left > LONGEST) throw fieldError('apiKeys', 'expiresAt', '有效期最长一年。')
  }
  if (scope === 'write' && !columns?.length) {
    throw fieldError('apiKeys', 'columns', '供稿的密钥至少要选一个栏目。')
  }
  return data
}
