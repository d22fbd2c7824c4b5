import type { Field } from 'payload'

import { type Relation, relationId } from '@/platform/relations'
import { allowEverywhere, nobody, serverSet, staffField } from './access'
import type { Action } from './policy'
import type { Ownership } from './scope'

/** Where documents with {@link ownerFields} say whose they are. */
export const OWNED: Ownership = { department: 'owner', person: 'createdBy' }

/** The same in their versions. */
export const OWNED_VERSION: Ownership = {
  department: 'version.owner',
  person: 'version.createdBy',
}

/** Whose a document with {@link ownerFields} is, as `covers` asks. */
export function ownerOf(
  document:
    { owner?: Relation<{ id: string }>; createdBy?: Relation<{ id: string }> } | null | undefined,
): { department: string | null; person: string | null } {
  return {
    department: relationId(document?.owner),
    person: relationId(document?.createdBy),
  }
}

/**
 * Whose a document is: set by the server from who makes it (`set-owner.ts`).
 * @param assign who may give it to another department afterwards.
 */
export function ownerFields(assign?: Action): Field[] {
  return [
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'departments',
      label: '所属机构',
      index: true,
      maxDepth: 0,
      access: {
        create: nobody,
        read: staffField,
        update: assign ? allowEverywhere(assign) : nobody,
      },
      admin: {
        position: 'sidebar',
        readOnly: !assign,
        description: '这个机构（及其上级机构）的人员可以查看和修改。',
        condition: (_, __, { operation }) => operation === 'update',
      },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'users',
      label: '建立人',
      index: true,
      maxDepth: 0,
      access: { ...serverSet, read: staffField },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (_, __, { operation }) => operation === 'update',
      },
    },
  ]
}
