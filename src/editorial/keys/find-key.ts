import type { BasePayload } from 'payload'

import type { ApiKey, User } from '@/payload-types'
import { relationId, relationIds } from '@/platform/relations'
import type { KeyRights } from '../policy'
import { isKeyForm, keyHash } from './key-format'

/** A key that counts, with the person who answers for it. */
export interface ValidKey {
  rights: KeyRights
  owner: User
}

/** How often the last use is written down, in milliseconds. */
const NOTE_EVERY = 60_000

/**
 * The key as it stands now: `null` for one that is none, was revoked, has expired, or whose owner
 * may not sign in any more.
 * @param address where it was used, to be kept.
 */
export async function findKey(
  payload: BasePayload,
  key: string,
  address: string | null,
  now = new Date(),
): Promise<ValidKey | null> {
  if (!isKeyForm(key)) return null
  const { docs } = await payload.find({
    collection: 'apiKeys',
    where: { hash: { equals: keyHash(key) } },
    limit: 1,
    depth: 0,
    pagination: false,
    showHiddenFields: true,
    overrideAccess: true, // finds out who asks
  })
  const [found] = docs
  if (!found || found.revoked || new Date(found.expiresAt) <= now) return null
  const owner = await payload.findByID({
    collection: 'users',
    id: relationId(found.owner) ?? '',
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // see above
  })
  if (!owner || owner.disabled) return null
  await noteUse(payload, found, address, now)
  return { rights: rightsOf(found), owner }
}

function rightsOf({ id, name, scope, columns }: ApiKey): KeyRights {
  return { id, name, canWrite: scope === 'write', columns: relationIds(columns) }
}

async function noteUse(
  payload: BasePayload,
  { id, lastUsedAt }: ApiKey,
  lastUsedFrom: string | null,
  now: Date,
): Promise<void> {
  if (lastUsedAt && now.getTime() - new Date(lastUsedAt).getTime() < NOTE_EVERY) return
  await payload.db.updateOne({
    collection: 'apiKeys',
    id,
    data: { lastUsedAt: now.toISOString(), lastUsedFrom },
    returning: false,
  })
}
