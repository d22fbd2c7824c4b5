import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { randomBytes } from 'node:crypto'
import path from 'node:path'

const KEY = 'uploadedName'
const MAX_NAME = 200

/**
 * Files get a name made here (`202611-k3v9….jpg`): no visitor's path, no clash, no encoding
 * trouble. The name that the editor knows is kept beside it.
 */
export const takeFileName: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  const given = path.basename(req.file.name.replaceAll('\\', '/'))
  const month = new Date().toISOString().slice(0, 7).replace('-', '')
  const extension = path.extname(given).toLowerCase()
  req.context[KEY] = cleanName(given)
  req.file.name = `${month}-${randomBytes(9).toString('hex')}${extension}`
  return args
}

/** Keeps the editor's name of a file that was just uploaded. */
export const keepOriginalName: CollectionBeforeChangeHook = ({ data, req }) => {
  const name = req.context[KEY]
  return typeof name === 'string' ? { ...data, originalName: name } : data
}

function cleanName(name: string): string {
  // Control characters and marks that turn the reading direction hide what a name says.
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
  if (clean.length <= MAX_NAME) return clean
  const extension = path.extname(clean)
  return clean.slice(0, MAX_NAME - extension.length) + extension
}
