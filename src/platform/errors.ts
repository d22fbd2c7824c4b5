import { APIError, ValidationError } from 'payload'

/**
 * A refusal that says what is wrong with one field, in the words of the person who fills it in.
 * @param path of the field, as Payload's forms know it.
 */
export function fieldError(collection: string, path: string, message: string): ValidationError {
  const error = new ValidationError({ collection, errors: [{ path, message }] })
  // Payload's own sentence only names the field; this one says what to do.
  error.message = message
  return error
}

/** A refusal; Payload answers with its message and data. The name is what the log goes by. */
class Refusal extends APIError {}

/**
 * A refusal of a whole operation: a sentence for people (Chinese), a code for programs.
 * REST answers `{ errors: [{ message, data: { code } }] }`.
 */
export function refusal(code: string, message: string, status = 400): APIError {
  return new Refusal(message, status, { code }, true)
}
