import type { PayloadRequest } from 'payload'

import type { AuditAction } from './entry'

/** The operation that somebody asked for; what its hooks save besides belongs to it. */
export interface RootOperation {
  /** Collection or global. */
  slug: string
  /** What it is called when it is refused. */
  action: AuditAction
  contentId: string | null
  /** The account that somebody tried to use. */
  email: string | null
  isDraft: boolean
  setsPassword: boolean
}

const KEY = 'auditRoot'

/** The outermost operation that is under way in a request. */
export function rootOf(req: Pick<PayloadRequest, 'context'>): RootOperation | undefined {
  return req.context[KEY] as RootOperation | undefined
}

/** @param root `undefined` when it has ended: the next one of the request is one of its own. */
export function setRoot(
  req: Pick<PayloadRequest, 'context'>,
  root: RootOperation | undefined,
): void {
  req.context[KEY] = root
}
