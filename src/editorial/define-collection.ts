import type { CollectionConfig, Field } from 'payload'

import { noteRead } from '@/publishing/note-read'
import { auditDelete, auditSave, endOperation, noteOperation } from './audit/audit-operation'
import { checkWhere } from './check-where'
import { clampPublicRead } from './clamp-public-read'
import { givenData } from './given-data'

type RequiredAccess = 'create' | 'read' | 'update' | 'delete'

type Hooks = NonNullable<CollectionConfig['hooks']>

type CompleteAccess = NonNullable<CollectionConfig['access']> &
  Required<Pick<NonNullable<CollectionConfig['access']>, RequiredAccess>>

/** A collection that states its access whole: what Payload fills in itself is "any signed-in user". */
export type PortalCollection = Omit<CollectionConfig, 'access'> & {
  access: CompleteAccess
  /** False for what only the server writes: logs and their positions. */
  isAudited?: boolean
}

/** Guards a form that saves itself against its own late answers. */
const keepEdits: Field = {
  name: 'keepEdits',
  type: 'ui',
  admin: {
    components: { Field: '@/editorial/admin/keep-edits#KeepEdits' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

/**
 * A Payload collection with the portal's rules: explicit access, bounded public reads,
 * locked while somebody edits it, every write in the audit log. A collection with versions must say who reads them.
 */
export function defineCollection({
  isAudited = true,
  ...config
}: PortalCollection): CollectionConfig {
  if (config.versions && !config.access.readVersions) {
    throw new Error(`Collection "${config.slug}" has versions but no access.readVersions`)
  }
  const drafts = typeof config.versions === 'object' && config.versions.drafts
  const savesItself = typeof drafts === 'object' && Boolean(drafts.autosave)
  const hooks: Hooks = {
    ...config.hooks,
    beforeOperation: [
      givenData,
      checkWhere,
      clampPublicRead,
      ...(config.hooks?.beforeOperation ?? []),
    ],
    afterRead: [noteRead, ...(config.hooks?.afterRead ?? [])],
  }
  return {
    lockDocuments: { duration: 300 },
    ...config,
    fields: savesItself ? [...config.fields, keepEdits] : config.fields,
    hooks: isAudited ? auditedHooks(hooks) : hooks,
  }
}

/** Last of all: what stands in the log is what was saved in the end. */
function auditedHooks(hooks: Hooks): Hooks {
  return {
    ...hooks,
    beforeOperation: [noteOperation, ...(hooks.beforeOperation ?? [])],
    afterChange: [...(hooks.afterChange ?? []), auditSave],
    afterDelete: [...(hooks.afterDelete ?? []), auditDelete],
    afterOperation: [...(hooks.afterOperation ?? []), endOperation],
  }
}
