import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../../../scripts/bootstrap/bundle.mjs'
import { pdfFile } from '../../../../tests/support/pdf-files'
import { zipOf } from '../../../../tests/support/zip-files'
import { ContentsCheck } from './contents-check'
import { MAX_WAITING } from './limits'

/** Inside the repository, so that the packages are found from there. */
const compiled = path.resolve(`.cache/contents-check-test-${process.pid}`)
let folder: string
let temporary: string
beforeAll(async () => {
  await bundle({ contents: 'src/content/attachments/contents/contents-worker.ts' }, compiled)
  folder = mkdtempSync(path.join(tmpdir(), 'contents-check-'))
  temporary = path.join(folder, 'tmp')
})
afterAll(() => {
  for (const each of [compiled, folder]) rmSync(each, { recursive: true, force: true })
})

const check = (options?: ConstructorParameters<typeof ContentsCheck>[1]) =>
  new ContentsCheck(path.join(compiled, 'contents.mjs'), options)

function stored(name: string, bytes: Buffer): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

describe('looking into uploads in a thread', () => {
  it('answers one after the other and leaves nothing behind', async () => {
    const contents = check()
    const pdf = stored('pdf', pdfFile())
    const zip = stored('zip', zipOf({ 'a.zip': zipOf({ 'b.exe': 'x' }) }))
    const faults = await Promise.all([
      contents.check(pdf, '通知.pdf', temporary),
      contents.check(zip, '材料.zip', temporary),
      contents.check(pdf, '通知.pdf', temporary),
    ])
    expect(faults).toEqual([null, { code: 'file-program', where: 'a.zip › b.exe' }, null])
    expect(readdirSync(temporary)).toEqual([])
  })

  it('refuses a file that takes too long, and looks into the next', async () => {
    const contents = check({ timeout: 1_500 })
    // Each bracket is followed for a megabyte before it is given up.
    const endless = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.alloc(3_000_000, '('),
      Buffer.from('\n%%EOF\n'),
    ])
    const slow = await contents.check(stored('slow', endless), '通知.pdf', temporary)
    expect(slow).toEqual({ code: 'file-not-checked', where: null })
    expect(await contents.check(stored('pdf', pdfFile()), '通知.pdf', temporary)).toBeNull()
    expect(readdirSync(temporary)).toEqual([])
  })

  it('refuses what too many others wait before', async () => {
    const contents = check()
    const pdf = stored('pdf', pdfFile())
    const all = Array.from({ length: MAX_WAITING + 5 }, () =>
      contents.check(pdf, '通知.pdf', temporary),
    )
    const refused = (await Promise.all(all)).filter((fault) => fault?.code === 'file-not-checked')
    expect(refused).toHaveLength(4)
  })

  it('tells of a file that is missing', async () => {
    await expect(check().check(path.join(folder, 'no'), 'a.pdf', temporary)).rejects.toThrow(
      'ENOENT',
    )
  })
})
