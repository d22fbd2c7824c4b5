import type { AuthStrategy } from 'payload'

import { clientAddress } from '@/platform/client-address'
import { findKey } from './find-key'
import { keyOf } from './key-format'

/**
 * `Authorization: Bearer dp_…`: the request has the rights of the key, and of the person who answers
 * for it only the name. What is no key (any more) is anonymous here; the front server refuses it.
 */
export const keyStrategy: AuthStrategy = {
  name: 'api-key',
  authenticate: async ({ headers, payload }) => {
    const key = keyOf(headers.get('authorization'))
    const found = key === null ? null : await findKey(payload, key, clientAddress({ headers }))
    if (!found) return { user: null }
    const { owner, rights } = found
    return { user: { ...owner, collection: 'users', roles: [], hold: null, key: rights } as never }
  },
}
