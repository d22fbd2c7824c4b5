import type { TestProject } from 'vitest/node'
import { startMongoServer } from './mongo-server'

declare module 'vitest' {
  export interface ProvidedContext {
    mongoUri: string
  }
}

/** Global set-up of the `int-mongo` project: one server for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startMongoServer()
  console.log(`MongoDB-protocol server: ${server.description}`)
  project.provide('mongoUri', server.uri)
  return server.stop
}
