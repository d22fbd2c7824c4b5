import { logger } from '@/platform/logger'
import type { Running } from './serve'
import { say } from './steps'

/** Requests in flight get this long to finish, in milliseconds. */
const GRACE = 20_000

/** Ends the portal on Ctrl-C and SIGTERM: no new requests, those in flight are finished. */
export function endOnSignals(running: Running): void {
  let isEnding = false
  const end = (signal: string): void => {
    if (isEnding) return
    isEnding = true
    say(`Ending (${signal})…`)
    setTimeout(() => {
      logger.error({ msg: `Requests were still running after ${GRACE / 1000} s; ending anyway` })
      process.exit(1)
    }, GRACE).unref()
    running.end().then(
      () => {
        say('Ended.')
        process.exit(0)
      },
      (error: unknown) => {
        logger.error({ err: error, msg: 'The portal did not end cleanly' })
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', () => end('SIGINT'))
  process.on('SIGTERM', () => end('SIGTERM'))
}
