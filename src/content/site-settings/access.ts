import type { GlobalConfig } from 'payload'

import { person } from '@/editorial/access'
import { can } from '@/editorial/policy'

/** Globals are public; an anonymous reader gets one level of relations and never a draft. */
export const clampGlobalRead: NonNullable<
  NonNullable<GlobalConfig['hooks']>['beforeOperation']
>[number] = ({ args, operation, overrideAccess, req }) => {
  const asked = args as Record<string, unknown>
  if (overrideAccess || req.payloadAPI === 'local' || operation !== 'read') return asked
  if (can(person(req), 'content.readUnpublished')) return asked
  return { ...asked, draft: false, depth: Math.min(Math.max(Number(asked.depth) || 0, 0), 1) }
}
