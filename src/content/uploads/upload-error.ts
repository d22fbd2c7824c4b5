import type { ValidationError } from 'payload'

import { fieldError } from '@/platform/errors'
import type { Fault } from './fault'
import { faultSentences } from './fault-sentences'
import type { FileCollection } from './visibility'

const MAX_PLACE = 120
/** A name from inside a hostile file is shown without what would turn the sentence around. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** Refuses an upload: a sentence at the form's file, a code for programs in `data.code`. */
export function uploadError(collection: FileCollection, { code, where }: Fault): ValidationError {
  const { what, then } = faultSentences[code]
  const place = where === null ? '' : `（${where.replace(UNSEEN, '').slice(0, MAX_PLACE)}）`
  const error = fieldError(collection, 'file', `${what}${place}。${then}`)
  Object.assign(error.data, { code })
  return error
}
