import type { Config } from 'payload'
import pino from 'pino'

import { env } from './env'

/** How loudly Payload logs errors by their name; what is not listed is an error. */
export const loggingLevels: Config['loggingLevels'] = {
  ...quiet('AuthenticationError', 'Forbidden', 'LockedAuth', 'MissingFile', 'NotFound'),
  ...quiet('QueryError', 'Refusal', 'UnauthorizedError', 'ValidationError'),
}

function quiet(...names: string[]): Record<string, 'debug'> {
  return Object.fromEntries(names.map((name) => [name, 'debug']))
}

/** Logs objects, one line each, to standard output. A failed job is logged by name, not whole. */
export const logger = pino({
  level: env().logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
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
