/**
 * Writes the files that are generated from the config: document types, the admin's import map and
 * the schemas of GraphQL and REST. With `--check` it changes nothing, names the stale ones and ends with 1.
 *
 *     npx payload run scripts/generate.ts [-- --check]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { configToSchema } from '@payloadcms/graphql'
import { printSchema } from 'graphql'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

// The files do not depend on any setting, so a checkout that never ran can make them too.
process.env.PAYLOAD_SECRET ??= 'no secret goes into the generated files'
const { default: configPromise } = await import('../payload.config')
const { openApiText } = await import('../src/exchange/openapi/document')

const importMapFile = path.resolve('src/app/(payload)/admin/importMap.js')

const config = await configPromise
const typesFile = config.typescript.outputFile
const schemaFile = config.graphQL.schemaOutputFile ?? path.resolve('schema.graphql')

const generated = new Map([
  [typesFile, await types()],
  [importMapFile, await importMap()],
  [path.resolve('docs/openapi.json'), openApiText(config)],
  [schemaFile, printSchema(configToSchema(config).schema)],
])
const stale = [...generated].filter(([file, text]) => textOf(file) !== text.trim())

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.log(`stale: ${path.relative('', file)}`)
  if (stale.length > 0) {
    console.log('bring them up to date with: npx payload run scripts/generate.ts')
    process.exit(1)
  }
} else {
  for (const [file, text] of stale) {
    writeFileSync(file, text)
    console.log(`written: ${path.relative('', file)}`)
  }
}

async function types(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-types-'))
  config.typescript.outputFile = path.join(folder, 'types.ts')
  await generateTypes(config, { log: false })
  const text = readFileSync(config.typescript.outputFile, 'utf8')
  rmSync(folder, { recursive: true })
  return text
}

async function importMap(): Promise<string> {
  // Its paths are relative to the file, so the copy has to lie beside it.
  const copy = importMapFile.replace(/\.js$/, `.${process.pid}.js`)
  config.admin.importMap.importMapFile = copy
  try {
    await generateImportMap(config, { force: true, log: false })
    return readFileSync(copy, 'utf8')
  } finally {
    rmSync(copy, { force: true })
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}
