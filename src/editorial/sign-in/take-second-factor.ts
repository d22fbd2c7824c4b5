import type { PayloadRequest } from 'payload'

import { recordEntry } from '../audit/record-entry'
import { setRoot } from '../audit/root-operation'
import { ownSession, type PrivateAccount, setAccount } from './read-account'

/**
 * Takes the second factor from an account, and ends its other sessions: whoever holds them proved
 * himself by what is gone.
 * @param after how it stands then, for the audit log.
 */
export async function takeSecondFactor(
  req: PayloadRequest,
  account: Pick<PrivateAccount, 'id' | 'name' | 'sessions'>,
  after: string,
): Promise<void> {
  const own = req.user?.id === account.id ? ownSession(req) : null
  await setAccount(req, account.id, {
    totpSecret: null,
    totpPending: null,
    totpStep: null,
    recoveryHashes: [],
    hasSecondFactor: false,
    sessions: (account.sessions ?? []).filter((session) => session.id === own),
  })
  await recordSecondFactor(req, account, ['已启用', after])
}

export async function recordSecondFactor(
  req: PayloadRequest,
  account: Pick<PrivateAccount, 'id' | 'name'>,
  [before, after]: [string, string],
): Promise<void> {
  await recordEntry(req, {
    action: 'update',
    kind: 'users',
    contentId: account.id,
    title: account.name,
    changes: [{ field: 'secondFactor', before, after }],
  })
  setRoot(req, undefined)
}
