import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../../scripts/bootstrap/bundle.mjs'
import { FileTexts } from './file-texts'

/** Inside the repository, so that the packages are found from there. */
const compiled = path.resolve(`.cache/file-texts-test-${process.pid}`)

/** Answers as the real one would, and misbehaves by the name of the file. */
const DIFFICULT = `
import { parentPort } from 'node:worker_threads'
parentPort.postMessage({ ready: true })
parentPort.on('message', ({ id, args: [path, name] }) => {
  if (name === 'endless') for (;;);
  if (name === 'huge') for (const all = []; ; ) all.push(new Array(10_000).fill(all.length / 3))
  if (name === 'dying') process.exit(1)
  setTimeout(() => parentPort.postMessage({ id, result: { text: name, isCut: false } }), path)
})`

let texts: FileTexts
beforeAll(async () => {
  await bundle({ 'search-text': 'src/search/file-text/text-worker.ts' }, compiled)
  mkdirSync(compiled, { recursive: true })
  writeFileSync(path.join(compiled, 'difficult.mjs'), DIFFICULT)
})
afterEach(() => texts.end())
afterAll(() => rmSync(compiled, { recursive: true, force: true }))

const difficult = (options: ConstructorParameters<typeof FileTexts>[1]) =>
  new FileTexts(path.join(compiled, 'difficult.mjs'), options)

describe('the thread that reads files', () => {
  it('reads them as compiled for production', async () => {
    texts = new FileTexts(path.join(compiled, 'search-text.mjs'))
    const [pdf, docx, other] = await Promise.all([
      texts.read('src/demo/files/winter-plan.pdf', '点位表.pdf'),
      texts.read('src/demo/files/market-form.docx', '申请表.docx'),
      texts.read('src/demo/files/market-form.docx', '申请表.zip'),
    ])
    expect(pdf.text).toContain('2026年冬季市容环境保障点位表')
    expect(docx.text).toContain('临时摆摊点位申请表')
    expect(other).toEqual({ text: null, reason: 'kind' })
  })

  it('says when a file is missing', async () => {
    texts = new FileTexts(path.join(compiled, 'search-text.mjs'))
    await expect(texts.read('missing.pdf', 'a.pdf')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is cut off when a file takes too long; the next is read', async () => {
    texts = difficult({ timeout: 1_000 })
    const read = [texts.read('0', 'endless'), texts.read('0', 'next')]
    expect(await Promise.all(read)).toEqual([
      { text: null, reason: 'too-slow' },
      { text: 'next', isCut: false },
    ])
  })

  it('is cut off when a file takes too much memory; the next is read', async () => {
    texts = difficult({ maxHeapMiB: 32 })
    const read = [texts.read('0', 'huge'), texts.read('0', 'next')]
    expect(await Promise.all(read)).toEqual([
      { text: null, reason: 'too-big' },
      { text: 'next', isCut: false },
    ])
  })

  it('gives each file its whole time, however many wait', async () => {
    texts = difficult({ timeout: 1_500 })
    const names = ['1', '2', '3', '4', '5']
    const read = await Promise.all(names.map((name) => texts.read('400', name)))
    expect(read.map(({ text }) => text)).toEqual(names)
  })

  it('refuses what is not read when it is ended, also when it ends by itself', async () => {
    texts = difficult({})
    await expect(texts.read('0', 'dying')).rejects.toMatchObject({ fault: 'ended' })
    const refused = ['a', 'b'].map((name) =>
      expect(texts.read('5000', name)).rejects.toMatchObject({ fault: 'ended' }),
    )
    await texts.end()
    await Promise.all(refused)
  })
})
