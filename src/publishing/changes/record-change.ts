import type { PayloadRequest } from 'payload'

import type { NewChange } from './change'
import { noteChanged } from './changed-transactions'

/**
 * Appends an entry to the change log in the transaction of the save that it tells of: both are
 * there or neither is. Its number comes after the commit (`change-log.ts`).
 */
export async function recordChange(req: PayloadRequest, change: NewChange): Promise<void> {
  await req.payload.db.create({
    collection: 'changes',
    data: {
      ...change,
      tags: [...new Set(change.tags)],
      isPending: true,
      at: new Date().toISOString(),
      actor: req.user?.id,
      actorName: req.user?.name,
    },
    req,
  })
  await noteChanged(req)
}
