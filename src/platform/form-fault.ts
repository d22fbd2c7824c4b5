/** How the reader of forms (busboy), and Payload before it, say that one is broken. */
const BROKEN =
  /^(Malformed |Multipart: |Unexpected end of (form|file)$|Missing Content-Type$|Request is not eligible for file upload$)/

/** Where Payload reads the JSON in the field `_payload` of a form. */
const READING = /addDataAndFileToRequest/

/**
 * True for an error over a form that nobody can read: cut off on its way, or made by a program that is
 * wrong. Payload takes it for a fault of its own.
 */
export function isFormFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof SyntaxError) return READING.test(error.stack ?? '')
  return BROKEN.test(error.message)
}
