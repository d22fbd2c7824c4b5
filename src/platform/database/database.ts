import type { DatabaseAdapterObj } from 'payload'

import type { Env } from '../env'
import { mongoDatabase } from './mongodb'
import { sqliteDatabase } from './sqlite'

/**
 * The adapter that `DATABASE_URI` asks for.
 * @param locks names of the locks that saves share or take (`shared-lock.ts`).
 */
export function database(choice: Env['database'], locks: readonly string[]): DatabaseAdapterObj {
  return choice.kind === 'mongodb' ? mongoDatabase(choice.url, locks) : sqliteDatabase(choice.file)
}
