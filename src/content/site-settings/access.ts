import type { GlobalConfig } from 'payload'

import { actor } from '@/editorial/access'
import { can } from '@/editorial/policy'

/** Globals are public; an anonymous reader gets one level of relations and never a draft. */
export const clampGlobalRead: NonNullable<
  NonNullable<GlobalConfig['hooks']>['beforeOperation']
>[number] = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || req.payloadAPI === 'local' || operation !== 'read') return args
  if (can(actor(req), 'content.readUnpublished')) return args
  return { ...args, draft: false, depth: Math.min(Math.max(Number(args.depth) || 0, 0), 1) }
}
