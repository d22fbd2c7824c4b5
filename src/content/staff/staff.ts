import type { Where } from 'payload'

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
