import type { PayloadRequest, Where } from 'payload'

import { relationId } from '@/platform/relations'
import { actor } from './access'
import { type Action, scopeOf } from './policy'

/** Fields of a document that say whose it is. */
export interface Ownership {
  /** Path of the department that it belongs to. */
  department: string
  /** Path of the user who made it. */
  person?: string
}

/**
 * What the user may touch with this right, as an answer of Payload's access functions: everything
 * (`true`), nothing (`false`), or the documents of his departments and his own.
 */
export async function scopeWhere(
  req: PayloadRequest,
  action: Action,
  { department, person }: Ownership,
): Promise<boolean | Where> {
  const scope = scopeOf(actor(req), action)
  if (scope === null) return false
  if (scope === 'all') return true
  const own: Where[] = person ? [{ [person]: { equals: req.user?.id } }] : []
  const units = scope === 'department' ? await ownDepartments(req) : []
  if (units.length > 0) own.push({ [department]: { in: units } })
  return own.length > 0 && { or: own }
}

/** True when the right covers a document with this owner. */
export async function covers(
  req: PayloadRequest,
  action: Action,
  owner: { department: string | null; person?: string | null },
): Promise<boolean> {
  const scope = scopeOf(actor(req), action)
  if (scope === null || scope === 'all') return scope === 'all'
  if (owner.person && owner.person === req.user?.id) return true
  if (scope === 'own' || owner.department === null) return false
  return (await ownDepartments(req)).includes(owner.department)
}

const KEY = 'ownDepartments'

/** The user's department and everything below it; empty for who has none. */
export async function ownDepartments(req: PayloadRequest): Promise<string[]> {
  const user = actor(req)
  const department = relationId(user?.department)
  if (!user || !department) return []
  const kept = req.context[KEY] as { of: string; ids: string[] } | undefined
  if (kept?.of === department) return kept.ids
  const { docs } = await req.payload.find({
    collection: 'departments',
    select: { parent: true },
    depth: 0,
    pagination: false,
    trash: true, // what a dissolved unit left is its superior's, and so is bringing it back
    overrideAccess: true, // asked by access functions themselves
    req,
  })
  const ids = branchOf(
    department,
    docs.map(({ id, parent }) => ({ id, parent: relationId(parent) })),
  )
  req.context[KEY] = { of: department, ids }
  return ids
}

/** A node and its descendants; a circle in the data ends where it closes. */
export function branchOf(
  root: string,
  nodes: readonly { id: string; parent: string | null }[],
): string[] {
  const branch = new Set([root])
  for (const id of branch) {
    for (const node of nodes) if (node.parent === id) branch.add(node.id)
  }
  return [...branch]
}
