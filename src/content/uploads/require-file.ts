import type { CollectionBeforeOperationHook } from 'payload'

import { uploadError } from './upload-error'
import type { FileCollection } from './visibility'

/**
 * A new file comes with the request. Payload would also fetch one from an address in the data, after
 * the checks of what was sent: nobody would have looked into it, and the portal asks no other server.
 */
export const requireFile =
  (collection: FileCollection): CollectionBeforeOperationHook =>
  ({ args, operation, req }) => {
    const isCopy = 'duplicateFromID' in args && args.duplicateFromID !== undefined
    if (operation === 'create' && !req.file && !isCopy) {
      throw uploadError(collection, { code: 'file-missing', where: null })
    }
    return args
  }
