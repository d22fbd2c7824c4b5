import { inject } from 'vitest'
import { withDatabase } from './mongo-uri'
import { temporaryFolder, testSettings, uniqueDatabaseName } from './test-settings'

// Runs before a test file's own imports: the environment is parsed once, at the first use.
const databaseUri =
  process.env.TEST_DATABASE === 'mongo'
    ? withDatabase(inject('mongoUri'), uniqueDatabaseName())
    : undefined
Object.assign(process.env, testSettings(temporaryFolder('int'), databaseUri))
