import type { CollectionConfig } from 'payload'

const nobody = (): boolean => false

/** The rows behind {@link takeNumber}; no API reaches them. */
export const counters: CollectionConfig = {
  slug: 'counters',
  admin: { hidden: true },
  graphQL: false,
  endpoints: false,
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody, admin: nobody },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'value', type: 'number', required: true },
  ],
}
