import type { CollectionConfig } from 'payload'

import { nobody } from '@/editorial/access'

/**
 * Where the projections that all nodes share stand, and which node does their work; no API
 * reaches it.
 */
export const projections: CollectionConfig = {
  slug: 'projections',
  admin: { hidden: true },
  graphQL: false,
  endpoints: false,
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody, admin: nobody },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'position', type: 'number', required: true },
    { name: 'holder', type: 'text' },
    { name: 'leaseUntil', type: 'date' },
    { name: 'setAside', type: 'json' },
  ],
}
