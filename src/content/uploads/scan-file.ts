import type { CollectionBeforeOperationHook } from 'payload'

import { env } from '@/platform/env'
import { refusal } from '@/platform/errors'
import { logger } from '@/platform/logger'
import { ScannerAway, scanFile } from '@/platform/virus-scanner/clamav'
import { uploadError } from './upload-error'
import { lookInto, uploadToCheck } from './uploaded-file'
import type { FileCollection } from './visibility'

/**
 * Has the office's virus scanner look at an upload, where `CLAMAV` names one. What it could not
 * look at is not taken: a scanner that is away lets nothing pass.
 */
export const scanUpload =
  (collection: FileCollection): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { clamav } = env()
    const file = clamav && uploadToCheck({ args, operation, req })
    if (!file) return args
    const result = await lookInto(req, collection, file, (path) => scanFile(clamav, path)).catch(
      (error: unknown) => {
        if (!(error instanceof ScannerAway)) throw error
        logger.error({
          err: error,
          msg: 'The virus scanner does not answer; an upload was refused',
        })
        throw refusal(
          'scanner-away',
          '杀毒软件暂时没有响应，没有上传。请稍后再试；若仍不行，请告知系统管理员。',
          503,
        )
      },
    )
    if (result.is === 'clean') return args
    logger.warn({ result, msg: 'The virus scanner did not let an upload pass' })
    const isFound = result.is === 'found'
    throw uploadError(collection, {
      code: isFound ? 'file-virus' : 'file-not-scanned',
      where: isFound ? result.name : null,
    })
  }
