import type { CollectionBeforeOperationHook } from 'payload'

import { refusal } from '@/platform/errors'

/** Reading is all that can be done with entries, even by the server's own code. */
export const keepEntries: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'read' || operation === 'count') return args
  throw refusal('audit-is-kept', '审计日志只增不改，不能修改或删除。', 403)
}
