import type { CollectionBeforeChangeHook } from 'payload'

import { type Relation, relationId } from '@/platform/relations'
import { actor } from './access'
import { type Action, scopeOf } from './policy'

interface Owned {
  id: string
  owner?: Relation<{ id: string }>
  createdBy?: Relation<{ id: string }>
}

/**
 * A new document belongs to the department of who makes it, and stays with it: copies and versions
 * that are brought back carry an owner of their own, which does not count.
 * @param otherwise the owner of what the server makes, or somebody who has no department.
 * @param assign who may give it to another department.
 */
export const setOwner =
  <Doc extends Owned>(
    otherwise: (data: Partial<Doc>) => string | null = () => null,
    assign?: Action,
  ): CollectionBeforeChangeHook<Doc> =>
  ({ data, operation, originalDoc, req }) => {
    const user = actor(req)
    if (operation === 'create') {
      const owner = relationId(user?.department) ?? otherwise(data)
      return { ...data, owner, createdBy: user?.id ?? null }
    }
    const mayAssign = !user || (assign !== undefined && scopeOf(user, assign) === 'all')
    const owner = relationId(mayAssign ? (data.owner ?? originalDoc?.owner) : originalDoc?.owner)
    return { ...data, owner, createdBy: relationId(originalDoc?.createdBy) }
  }
