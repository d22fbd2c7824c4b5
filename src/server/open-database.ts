import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'

import type { Env } from '@/platform/env'
import { dropLeftovers } from './drop-leftovers'
import { StartError } from './steps'

/**
 * Opens the database and hands out the process's Payload, with its cron running.
 * @throws {StartError} when the database cannot be reached.
 */
export async function openDatabase(settings: Env): Promise<Payload> {
  await makeFolders(settings)
  await dropLeftovers(settings.temporaryDir)
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  try {
    return await getPayload({ config, cron: true })
  } catch (error) {
    const where = settings.database.kind === 'sqlite' ? settings.database.file : 'MongoDB'
    throw new StartError(`The database cannot be opened (${where}): ${reason(error)}`)
  }
}

async function makeFolders(settings: Env): Promise<void> {
  const folders = [settings.dataDir, settings.temporaryDir, settings.mediaDir]
  if (settings.database.kind === 'sqlite') folders.push(path.dirname(settings.database.file))
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true })
    } catch (error) {
      throw new StartError(`The folder ${folder} cannot be made: ${reason(error)}`)
    }
  }
}

/** The first line of an error, without a password that a database address may carry. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n')[0] ?? '').replace(/\/\/[^@/\s]+@/g, '//…@')
}
