import type { Config } from 'payload'
import pino from 'pino'

import { env } from './env'

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

/** The same answers by GraphQL, which wraps them; its own refusals of a query have no cause. */
function isAnswerOfGraphQL(told: unknown): boolean {
  const { err } = Object(told) as { err?: { name?: unknown; originalError?: { name?: unknown } } }
  if (err?.name !== 'GraphQLError') return false
  const { originalError } = err
  return originalError === undefined || ANSWERS.includes(String(originalError.name))
}

/** pino's number of the level. */
const DEBUG = 20

/** Logs objects, one line each, to standard output. A failed job is logged by name, not whole. */
export const logger = pino({
  level: env().logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  hooks: {
    logMethod(args, method, level) {
      const isQuiet = level > DEBUG && isAnswerOfGraphQL(args[0])
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
