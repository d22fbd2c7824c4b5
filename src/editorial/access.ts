import type { FieldAccess, PayloadRequest } from 'payload'

import type { User } from '@/payload-types'
import { type Action, can, type KeyRights, scopeOf } from './policy'

/** Who asks: a person, or a key of his that has rights of its own. */
export type Asker = User & { key?: KeyRights | null }

/** Payload's request user as the policy sees it; anything without roles is anonymous. */
export function actor(req: Pick<PayloadRequest, 'user'>): Asker | null {
  return req.user ?? null
}

/** The person who is signed in; `null` for a key, which is nobody's account. */
export function person(req: Pick<PayloadRequest, 'user'>): User | null {
  const asker = actor(req)
  return asker?.key ? null : asker
}

/** Allows what the policy allows for this action, whatever it is done to. */
export const allow =
  (action: Action) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    can(actor(req), action)

/** … and only to people: a key has rights to what it delivers, not to what the office keeps. */
export const allowPeople =
  (action: Action) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    can(person(req), action)

/** Allows what concerns the whole site only to those whose right goes everywhere. */
export const allowEverywhere =
  (action: Action) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    scopeOf(actor(req), action) === 'all'

/** Nobody, by any API. The server itself writes with `overrideAccess`. */
export const nobody = (): boolean => false

/** A field that anonymous readers and keys do not see. Payload also refuses to filter and sort by it. */
export const staffField: FieldAccess = ({ req }) => can(person(req), 'content.readUnpublished')

/** Access of a field that only hooks of the server set. */
export const serverSet = { create: nobody, update: nobody } as const
