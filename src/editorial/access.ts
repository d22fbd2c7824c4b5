import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'

import { type Action, type Actor, can } from './policy'

/** Payload's request user as the policy sees it; anything without roles is anonymous. */
export function actor(req: PayloadRequest): Actor | null {
  return req.user ?? null
}

/** Allows what the policy allows for this action. */
export const allow =
  (action: Action) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    can(actor(req), action)

/** Nobody, by any API. The server itself writes with `overrideAccess`. */
export const nobody = (): boolean => false

/** Staff read everything, everybody else only what `publicWhere` lets through. */
export const readableWhere =
  (publicWhere: Where): Access =>
  ({ req }) =>
    can(actor(req), 'content.readUnpublished') || publicWhere

/** A field that anonymous readers do not see. Payload also refuses to filter and sort by it. */
export const staffField: FieldAccess = ({ req }) => can(actor(req), 'content.readUnpublished')

/** Access of a field that only hooks of the server set. */
export const serverSet = { create: nobody, update: nobody } as const
