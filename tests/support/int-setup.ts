import { rmSync } from 'node:fs'
import { afterAll, inject } from 'vitest'
import { withDatabase } from './mongo-uri'
import { temporaryFolder, testSettings, uniqueDatabaseName } from './test-settings'

// Runs before a test file's own imports: the environment is parsed once, at the first use.
const databaseUri =
  process.env.TEST_DATABASE === 'mongo'
    ? withDatabase(inject('mongoUri'), uniqueDatabaseName())
    : undefined
const folder = temporaryFolder('int')
Object.assign(process.env, testSettings(folder, databaseUri))

// Registered before the file's own hooks, and therefore run after them.
afterAll(() => rmSync(folder, { recursive: true, force: true }))
