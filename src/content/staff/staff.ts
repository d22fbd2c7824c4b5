import type { Where } from 'payload'

import type { Staff } from '@/payload-types'

/**
 * Whose profile the public may see: with consent, or in a leader's post (leaders are named by the
 * office's duty to inform). Never from the trash.
 */
export const publicStaff: Where = {
  and: [
    { deletedAt: { exists: false } },
    { or: [{ 'consent.given': { equals: true } }, { leader: { equals: true } }] },
  ],
}

/** The same rule for a document at hand. */
export function isPublicStaff({
  consent,
  deletedAt,
  leader,
}: Pick<Staff, 'consent' | 'deletedAt' | 'leader'>): boolean {
  return !deletedAt && (consent?.given === true || leader === true)
}
