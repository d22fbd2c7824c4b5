import type { Field } from 'payload'

import { can } from '@/editorial/policy'

/**
 * 上线回执 in a form. Shown once saved, and to those who may read receipts: others would be told to
 * sign in again.
 */
export const receiptField: Field = {
  name: 'receipt',
  type: 'ui',
  label: '上线回执',
  admin: {
    position: 'sidebar',
    components: { Field: '@/publishing/receipts/admin/receipt-panel#ReceiptPanel' },
    condition: (_, __, { operation, user }) =>
      operation === 'update' && can(user, 'content.readUnpublished'),
    disableListColumn: true,
  },
}
