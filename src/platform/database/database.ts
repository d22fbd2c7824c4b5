import type { DatabaseAdapterObj } from 'payload'

import type { Env } from '../env'
import { mongoDatabase } from './mongodb'
import { sqliteDatabase } from './sqlite'

/** The adapter that `DATABASE_URI` asks for. */
export function database(choice: Env['database']): DatabaseAdapterObj {
  return choice.kind === 'mongodb' ? mongoDatabase(choice.url) : sqliteDatabase(choice.file)
}
