import type { Access } from 'payload'

import { actor } from './access'
import { type Action, can } from './policy'

/**
 * Payload asks one function for moving to the trash (an update that sets `deletedAt`) and for
 * deleting for good; these are two rights.
 */
export const trashOrPurge =
  (trash: Action, purge: Action): Access<{ deletedAt?: string | null }> =>
  ({ data, req }) =>
    can(actor(req), data?.deletedAt ? trash : purge)
