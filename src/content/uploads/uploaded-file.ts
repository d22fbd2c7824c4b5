import type { PayloadRequest } from 'payload'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { actor } from '@/editorial/access'
import { rootOf } from '@/editorial/audit/root-operation'
import { can } from '@/editorial/policy'
import { outsideTransaction } from '@/platform/database/outside-transaction'
import { env } from '@/platform/env'
import type { FileCollection } from './visibility'

/** Payload's own name for what a request brings along. */
export type UploadedFile = NonNullable<PayloadRequest['file']>

interface Operation {
  args: object
  operation: string
  req: PayloadRequest
}

/**
 * The file that an operation brings and that must be looked at; `null` when there is none. Payload
 * asks for access only after this: nobody who may not upload makes the portal look into files.
 */
export function uploadToCheck({ args, operation, req }: Operation): UploadedFile | null {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return null
  const isServer = 'overrideAccess' in args && args.overrideAccess === true
  const isAllowed = isServer || can(actor(req), 'files.write')
  return isAllowed ? req.file : null
}

/**
 * Looks into an upload, which may take seconds. An operation of an API that is nobody's part has
 * only begun its transaction, so it can do without for so long; the server's own code may be in the
 * middle of one.
 */
export function lookInto<T>(
  req: PayloadRequest,
  collection: FileCollection,
  file: UploadedFile,
  look: (path: string) => Promise<T>,
): Promise<T> {
  const isOutermost = req.payloadAPI !== 'local' && rootOf(req)?.slug === collection
  const work = () => onDisk(file, look)
  return isOutermost ? outsideTransaction(req, work) : work()
}

/** Does something with an upload as a file on the disk, where most lie already. */
async function onDisk<T>(file: UploadedFile, work: (path: string) => Promise<T>): Promise<T> {
  if (file.tempFilePath) return work(file.tempFilePath)
  const { temporaryDir } = env()
  await mkdir(temporaryDir, { recursive: true })
  const folder = await mkdtemp(path.join(temporaryDir, 'upload-'))
  try {
    const written = path.join(folder, 'file')
    await writeFile(written, file.data)
    return await work(written)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
