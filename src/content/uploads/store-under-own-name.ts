import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { randomBytes } from 'node:crypto'
import path from 'node:path'

import { safeFileName } from './file-name'

const KEY = 'uploadedName'

/**
 * Files get a name made here (`202611-k3v9….jpg`): no visitor's path, no clash, no encoding
 * trouble. The name that the editor knows is kept beside it.
 */
export const takeFileName: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  const given = safeFileName(req.file.name)
  const month = new Date().toISOString().slice(0, 7).replace('-', '')
  const extension = path.extname(given).toLowerCase()
  req.context[KEY] = given
  req.file.name = `${month}-${randomBytes(9).toString('hex')}${extension}`
  return args
}

/** Keeps the editor's name of a file that was just uploaded. */
export const keepOriginalName: CollectionBeforeChangeHook = ({ data, req }) => {
  const name = req.context[KEY]
  return typeof name === 'string' ? { ...data, originalName: name } : data
}
