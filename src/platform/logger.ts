import type { Config } from 'payload'
import pino from 'pino'

import { env } from './env'
import { isFormFault } from './form-fault'

/** Answers to who asked, by the names of their errors: nothing that went wrong here. */
const ANSWERS = [
  'AuthenticationError',
  'Forbidden',
  'LockedAuth',
  'MissingFile',
  'NotFound',
  'QueryError',
  'Refusal',
  'UnauthorizedError',
  'ValidationError',
]

/** How loudly Payload logs errors by their name; what is not listed is an error. */
export const loggingLevels: Config['loggingLevels'] = Object.fromEntries(
  ANSWERS.map((name) => [name, 'debug']),
)

/**
 * True for what Payload logs when it answers a request with an error: the error alone, with the status
 * of an answer, whatever its name. GraphQL wraps errors, and its own refusals of a query have no cause.
 * What somebody logs in words, such as a scheduled job that was refused, is told as loudly as he meant.
 */
export function isAnswer(told: unknown): boolean {
  const { err, ...words } = Object(told) as { err?: GivenError }
  if (Object.keys(words).length > 0) return false
  if (isFormFault(err)) return true
  if (err?.name !== 'GraphQLError') return isStatusOfAnswer(err?.status)
  return err.originalError === undefined || isStatusOfAnswer(err.originalError.status)
}

interface GivenError {
  name?: unknown
  status?: unknown
  originalError?: { status?: unknown }
}

const isStatusOfAnswer = (status: unknown): boolean => typeof status === 'number' && status < 500

/** pino's number of the level. */
const DEBUG = 20

/** Logs objects, one line each, to standard output. A failed job is logged by name, not whole. */
export const logger = pino({
  level: env().logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  hooks: {
    logMethod(args, method, level) {
      const isQuiet = level > DEBUG && isAnswer(args[0])
      if (isQuiet) this.debug(...args)
      else method.apply(this, args)
    },
  },
  redact: {
    paths: [
      'password',
      'token',
      '*.password',
      '*.token',
      '*.secret',
      'req.headers.cookie',
      'req.headers.authorization',
    ],
    censor: '[hidden]',
  },
  serializers: {
    err: pino.stdSerializers.err,
    job: (job: { id?: unknown; taskSlug?: unknown }) => ({ id: job?.id, task: job?.taskSlug }),
  },
})
