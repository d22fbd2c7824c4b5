import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { bundle } from '../../scripts/bootstrap/bundle.mjs'
import { conditions } from '../../scripts/bootstrap/conditions.mjs'
import { startMongoServer } from '../support/mongo-server'
import { withDatabase } from '../support/mongo-uri'
import { temporaryFolder, testSettings } from '../support/test-settings'

/** What a run prints behind `FIGURES `, by what was done. */
export type Figures = Record<string, number>

const compiled = '.cache/bench'

/**
 * Runs `tests/bench/NAME.ts` on an empty SQLite file, then on the MongoDB-protocol server that the tests
 * use.
 * @throws {Error} with the output of a run that gave no figures.
 */
export async function figuresOfEach(
  name: string,
): Promise<{ sqlite: Figures; mongo: Figures; mongoServer: string }> {
  await bundle({ [name]: `tests/bench/${name}.ts` }, compiled)
  const server = await startMongoServer()
  try {
    return {
      sqlite: await figuresOf(name),
      mongo: await figuresOf(name, withDatabase(server.uri, 'bench')),
      mongoServer: server.description,
    }
  } finally {
    await server.stop()
    rmSync(compiled, { recursive: true, force: true })
  }
}

async function figuresOf(name: string, databaseUri?: string): Promise<Figures> {
  const folder = temporaryFolder('bench')
  const child = spawn(process.execPath, [conditions, `${compiled}/${name}.mjs`], {
    env: {
      ...process.env,
      ...testSettings(folder, databaseUri),
      NODE_ENV: 'production',
    } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  await new Promise((resolve) => child.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
  const line = output.split('\n').find((each) => each.startsWith('FIGURES '))
  if (!line) throw new Error(`The run gave no figures:\n${output}`)
  return JSON.parse(line.slice('FIGURES '.length)) as Figures
}
