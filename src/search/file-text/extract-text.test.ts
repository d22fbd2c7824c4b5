import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractText } from './extract-text'
import { MAX_CHARS, MAX_FILE_BYTES } from './limits'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'file-text-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function textOf(name: string, content: string | Uint8Array) {
  const file = path.join(folder, 'stored')
  writeFileSync(file, content)
  return extractText(file, name)
}

/** 关于供暖 in GB18030. */
const GB18030 = Buffer.from('b9d8d3dab9a9c5af', 'hex')

describe('plain text', () => {
  it.each([
    ['UTF-8', Buffer.from('关于供暖\n𠮷')],
    ['UTF-8 with mark', Buffer.from('\ufeff关于供暖\n𠮷')],
    ['UTF-16', Buffer.from('\ufeff关于供暖\r\n𠮷', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeff关于供暖\r\n𠮷', 'utf16le').swap16()],
    ['GB18030', Buffer.concat([GB18030, Buffer.from('0d0a9534b235', 'hex')])],
  ])('comes out of %s', async (_, bytes) => {
    expect(await textOf('说明.TXT', bytes)).toEqual({
      text: '关于供暖\n𠮷',
      isCut: false,
    })
  })

  it('keeps the beginning of a long one', async () => {
    const text = await textOf('a.txt', '供暖\n'.repeat(500_000))
    expect(text).toMatchObject({ isCut: true })
    expect(text.text?.length).toBeGreaterThan(MAX_CHARS - 10)
    expect(text.text?.length).toBeLessThanOrEqual(MAX_CHARS)
    const gb = await textOf('a.txt', Buffer.concat(Array<Buffer>(200_000).fill(GB18030)))
    expect(gb).toEqual({ text: '关于供暖'.repeat(MAX_CHARS / 4), isCut: true })
  })

  it('is none in binary data', async () => {
    expect(await textOf('a.txt', Buffer.from([1, 0, 2, 0]))).toEqual({
      text: null,
      reason: 'damaged',
    })
    expect(await textOf('a.txt', Buffer.from([0xff, 0xff, 0x80]))).toEqual({
      text: null,
      reason: 'damaged',
    })
    expect(await textOf('a.txt', '')).toEqual({ text: null, reason: 'no-text' })
  })
})

describe('a file', () => {
  it.each(['a.doc', 'a.zip', 'a.mp4', 'docx', 'a.toString', ''])(
    '%j is of no kind that is read',
    async (name) => {
      expect(await textOf(name, '供暖')).toEqual({ text: null, reason: 'kind' })
    },
  )

  it('in the old form of WPS is of none either', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    expect(await textOf('a.wps', ole)).toEqual({ text: null, reason: 'kind' })
  })

  it.each(['a.docx', 'a.xlsx', 'a.pptx', 'a.pdf'])(
    '%s that is something else is damaged',
    async (name) => {
      expect(await textOf(name, 'text, not at all what the name says')).toEqual({
        text: null,
        reason: 'damaged',
      })
      expect(await textOf(name, '')).toEqual({ text: null, reason: 'damaged' })
    },
  )

  it('is not opened when it is too big', async () => {
    await textOf('a.txt', '')
    truncateSync(path.join(folder, 'stored'), MAX_FILE_BYTES + 1)
    expect(await extractText(path.join(folder, 'stored'), 'a.pdf')).toEqual({
      text: null,
      reason: 'too-big',
    })
  })

  it.each(['a.docx', 'a.pdf', 'a.txt', 'a.wps'])('%s that is missing is an error', async (name) => {
    await expect(extractText(path.join(folder, 'missing'), name)).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })
})
