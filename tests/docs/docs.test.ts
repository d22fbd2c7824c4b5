import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultSentences } from '@/content/uploads/fault-sentences'

const read = (file: string) => readFileSync(file, 'utf8')
const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
const pages = ['README.md', 'README.zh-CN.md', ...filesBelow('docs')].filter((file) =>
  file.endsWith('.md'),
)
const model = read('docs/content-model.md')

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(folder, name),
  )
}

/** Words of all rows of a page's tables that stand in backquotes in the first cell. */
function namesInTables(text: string): string[] {
  const rows = text.match(/^\| [^|]*`[^|]*\|/gm) ?? []
  return rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''))
}

describe('the pages', () => {
  test.each(pages)('%s links to files that exist', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!)
    const missing = links.filter((link) => !existsSync(path.resolve(path.dirname(page), link)))
    expect(missing).toEqual([])
  })

  test.each(['README.md', 'README.zh-CN.md', 'docs/operations.md'])(
    '%s lists the settings of .env.example',
    (page) => {
      const settings = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1])
      expect(namesInTables(read(page))).toEqual(expect.arrayContaining(settings))
    },
  )

  test('the READMEs map the folders that are there', () => {
    for (const page of ['README.md', 'README.zh-CN.md']) {
      const folders = namesInTables(read(page)).filter((name) => name.endsWith('/'))
      expect(folders.length).toBeGreaterThan(5)
      expect(folders.filter((folder) => !existsSync(folder))).toEqual([])
    }
  })
})

describe('docs/content-model.md', () => {
  test('names every refusal of the code, and no other', () => {
    const inCode = sources
      .flatMap((file) => [...read(file).matchAll(/\brefusal\(\s*'([a-z-]+)'/g)])
      .map((match) => match[1])
    const refusals = model.slice(model.indexOf('## Refusals'))
    const codes = namesInTables(refusals).filter((name) => name.includes('-'))
    expect(codes.sort()).toEqual([...new Set(inCode)].sort())
  })

  test('has the sentence of every refused field', () => {
    const sentences = sources
      .flatMap((file) => [
        ...read(file).matchAll(/\bfieldError\(\s*'\w+',\s*'[\w.]+',\s*(['`])([^'`]+)\1/g),
      ])
      .map((match) => match[2] ?? '')
    expect(sentences.length).toBeGreaterThan(10)
    const missing = sentences.filter(
      (sentence) => !model.includes(sentence.replace(/\$\{[^}]+\}/g, '…')),
    )
    expect(missing).toEqual([])
  })

  test('names every field of the generated types', () => {
    const types = read('src/payload-types.ts')
    const known = new Set([...model.matchAll(/`(\w+)/g)].map((match) => match[1]))
    const documents = ['Article', 'Photo', 'Attachment', 'Department', 'Staff', 'Column']
    const missing = [...documents, 'Redirect', 'Site', 'Home'].flatMap((name) =>
      fieldsOf(types, name)
        .filter((field) => !known.has(field) && !ofPayload.has(field))
        .map((field) => `${name}.${field}`),
    )
    expect(missing).toEqual([])
  })
})

/** What Payload adds to uploads on its own and nobody needs to know. */
const ofPayload = new Set(['thumbnailURL'])

/** First-level fields of an interface of the generated types. */
function fieldsOf(types: string, name: string): string[] {
  const start = types.indexOf(`export interface ${name} {`)
  const body = types.slice(start, types.indexOf('\n}', start))
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map((match) => match[1]!)
}

test('docs/uploads.md has the code and the sentence of every refusal of an upload', () => {
  const page = read('docs/uploads.md')
  const rows = Object.entries(faultSentences).map(
    ([code, { what, then }]) => `| \`${code}\` | ${what}…。${then} |`,
  )
  const plain = page.replace(/ +/g, ' ')
  expect(rows.filter((row) => !plain.includes(row))).toEqual([])
  expect(
    namesInTables(page)
      .filter((name) => /^(file|photo)-/.test(name))
      .sort(),
  ).toEqual(Object.keys(faultSentences).sort())
})

test('docs/api.md states the bounds of GraphQL that the guard keeps', () => {
  const codes = [...read('src/platform/guard-graphql.ts').matchAll(/\bfault\(\s*'([a-z-]+)'/g)]
    .map((match) => match[1])
    .concat(read('src/app/(payload)/api/graphql/route.ts').match(/(?<=code: ')[a-z-]+/g) ?? [])
  const page = read('docs/api.md')
  expect([...new Set(codes)].filter((code) => !page.includes(`\`${code}\``))).toEqual([])
})
