import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'

import type { User } from '@/payload-types'
import { setAccount } from './read-account'

/** An account that is switched on again counts as in use from then, however long it was not used. */
export const noteSwitchedOn: CollectionBeforeChangeHook<User> = ({ data, originalDoc }) => {
  const isSwitchedOn = originalDoc?.disabled === true && data.disabled === false
  return isSwitchedOn ? { ...data, switchedOnAt: new Date().toISOString() } : data
}

/** Who is switched off is out at once, everywhere. */
export const endSessionsOfDisabled: CollectionAfterChangeHook<User> = async ({
  doc,
  previousDoc,
  req,
}) => {
  if (doc.disabled && !previousDoc.disabled) await setAccount(req, doc.id, { sessions: [] })
  return doc
}
