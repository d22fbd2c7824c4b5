import type { Payload } from 'payload'
import { getPayload } from 'payload'

import config from '@payload-config'
import { migrate } from '@/platform/database/migrate'

/** A line for the operator. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A line that says what went wrong. */
export function complain(line: string): void {
  process.stderr.write(`✗ ${line}\n`)
}

/** Opens the content for the length of one command, without the cron of a running portal. */
export async function withContent<T>(work: (payload: Payload) => Promise<T>): Promise<T> {
  const payload = await getPayload({ config })
  try {
    await migrate(payload)
    return await work(payload)
  } finally {
    await payload.destroy()
  }
}
