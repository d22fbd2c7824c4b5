import type { PayloadRequest } from 'payload'

import { clientAddress } from '@/platform/client-address'
import { actor, type Asker } from '../access'
import { roles } from '../policy'
import type { NewAuditEntry } from './entry'
import { wakeSealer } from './wake-sealer'

/** Longest text of each kind that is kept, in UTF-16 units. */
const MAX_TITLE = 200
const MAX_REASON = 500
const MAX_AGENT = 200

/** What an entry takes from a request. */
export type AuditedRequest = Pick<
  PayloadRequest,
  'headers' | 'payload' | 'payloadAPI' | 'transactionID' | 'user'
>

/**
 * Appends an entry to the audit log. With the request of a save it stands in the save's transaction:
 * both are there or neither is. Its number and hash come after the commit (`seal-pending.ts`).
 * @param req who did it and from where; its transaction, if it has one.
 */
export async function recordEntry(req: AuditedRequest, entry: NewAuditEntry): Promise<void> {
  const user = actor(req)
  await req.payload.db.create({
    collection: 'audit',
    data: {
      at: new Date().toISOString(),
      isPending: true,
      action: entry.action,
      result: entry.result ?? 'done',
      kind: entry.kind,
      contentId: entry.contentId ?? null,
      title: entry.title?.slice(0, MAX_TITLE) ?? null,
      status: entry.status ?? null,
      reason: entry.reason?.slice(0, MAX_REASON) ?? null,
      changes: entry.changes ?? [],
      actor: user?.id ?? null,
      actorName: user && nameOf(user),
      actorRoles: user?.roles?.map((role) => roles[role] ?? role).join('、') ?? null,
      via: viaOf(req),
      address: clientAddress(req),
      agent: req.headers.get('user-agent')?.slice(0, MAX_AGENT) ?? null,
    },
    req,
  })
  wakeSealer()
}

/** A key acts for the person who answers for it. */
function nameOf({ key, name }: Asker): string {
  return key ? `${name}（接口密钥：${key.name}）` : name
}

/** How the request came: by which API, or from the server itself. */
function viaOf(req: AuditedRequest): 'REST' | 'GraphQL' | 'server' {
  if (req.payloadAPI === 'REST') return 'REST'
  return req.payloadAPI === 'GraphQL' ? 'GraphQL' : 'server'
}

/** The request of what nobody asked for: the portal's own jobs and the operator's commands. */
export function serverItself(payload: PayloadRequest['payload']): AuditedRequest {
  return { headers: new Headers(), payload, payloadAPI: 'local', user: null }
}
