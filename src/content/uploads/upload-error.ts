import type { ValidationError } from 'payload'

import { fieldError } from '@/platform/errors'
import type { Fault } from './fault'
import { faultSentences } from './fault-sentences'
import { withoutUnseen } from './file-name'
import type { FileCollection } from './visibility'

const MAX_PLACE = 120

/** Refuses an upload: a sentence at the form's file, a code for programs in `data.code`. */
export function uploadError(collection: FileCollection, { code, where }: Fault): ValidationError {
  const { what, then } = faultSentences[code]
  // From inside a hostile file: nothing of it is to turn the sentence around.
  const place = where === null ? '' : `（${withoutUnseen(where).slice(0, MAX_PLACE)}）`
  const error = fieldError(collection, 'file', `${what}${place}。${then}`)
  Object.assign(error.data, { code })
  return error
}
