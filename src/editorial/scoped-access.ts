import type { Access, PayloadRequest, Where } from 'payload'

import { relationId } from '@/platform/relations'
import { actor, person } from './access'
import { type Action, scopeOf } from './policy'
import { type Ownership, ownDepartments, scopeWhere } from './scope'

/**
 * Reading: what is public, and of the rest what the user's scope covers.
 * @param shared what every member of the staff may see besides; no key.
 */
export const readableWithin =
  (publicWhere: Where, ownership: Ownership, shared: Where[] = []): Access =>
  async ({ req }) => {
    const mine = await scopeWhere(req, 'content.readUnpublished', ownership)
    if (mine === true) return true
    if (mine === false) return publicWhere
    return { or: [publicWhere, ...(person(req) ? shared : []), mine] }
  }

/** Reading versions of what the user's scope covers. @param ownership paths in the version. */
export const versionsWithin =
  (ownership: Ownership): Access =>
  ({ req }) =>
    scopeWhere(req, 'content.readUnpublished', ownership)

/** Doing what the action allows to what the user's scope covers. */
export const allowWithin =
  (action: Action, ownership: Ownership): Access =>
  ({ req }) =>
    scopeWhere(req, action, ownership)

/**
 * Creating, where a field of the data says whose the document will be: nobody with a narrow scope
 * puts something into another department.
 * @param isRequired without the field nothing is created.
 */
export const createWithin =
  (action: Action, field: string, isRequired = false): Access =>
  async ({ data, req }) => {
    const scope = scopeOf(actor(req), action)
    // Without data the admin asks whether to show its button.
    if (scope === null || scope === 'all' || data === undefined) return scope !== null
    return isOwn(req, data, field, !isRequired)
  }

/** Changing what the scope covers, without moving it out of the user's departments. */
export const updateWithin =
  (action: Action, ownership: Ownership, field: string): Access =>
  async ({ data, req }) => {
    const where = await scopeWhere(req, action, ownership)
    if (typeof where === 'boolean' || data === undefined) return where
    return (await isOwn(req, data, field, true)) && where
  }

async function isOwn(
  req: PayloadRequest,
  data: unknown,
  field: string,
  whenAbsent: boolean,
): Promise<boolean> {
  const given = (data as Record<string, string | null | undefined>)[field]
  if (given === undefined) return whenAbsent
  const department = relationId(given)
  return department !== null && (await ownDepartments(req)).includes(department)
}

/**
 * Payload asks one function for moving to the trash (an update that sets `deletedAt`) and for
 * deleting for good; these are two rights.
 */
export const trashOrPurge =
  (trash: Action, purge: Action, ownership: Ownership): Access<{ deletedAt?: string | null }> =>
  ({ data, req }) =>
    scopeWhere(req, data?.deletedAt ? trash : purge, ownership)
