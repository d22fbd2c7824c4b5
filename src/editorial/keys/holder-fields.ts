import type { Field } from 'payload'

import { serverSet } from '../access'

/** A panel of ours on the page of a document that is saved already. @param component its path. */
export const panelField = (name: string, component: string): Field => ({
  name,
  type: 'ui',
  admin: {
    components: { Field: component },
    condition: (_, __, { operation }) => operation === 'update',
    disableBulkEdit: true,
    disableListColumn: true,
  },
})

/** What is shown of a secret once it was given (`giveSecret`). */
export const shownPartField: Field = {
  name: 'shownPart',
  type: 'text',
  label: '密钥开头',
  access: serverSet,
  admin: { position: 'sidebar', readOnly: true },
}

/** Columns with those below them, to which the holder is kept. @param isShown for this document. */
export const heldColumnsField = (label: string, isShown: (data: object) => boolean): Field => ({
  name: 'columns',
  type: 'relationship',
  relationTo: 'columns',
  hasMany: true,
  maxRows: 50,
  maxDepth: 0,
  label,
  admin: { condition: isShown },
})
