import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractText } from './extract-text'
import { MAX_PDF_PAGES } from './limits'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pdf-text-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function textOf(bytes: Uint8Array) {
  const file = path.join(folder, 'stored')
  writeFileSync(file, bytes)
  return extractText(file, 'a.PDF')
}

const whole = (text: string) => ({ text, isCut: false })

const CATALOG = 1
const PAGES = 2
const FONT = 3
const FIRST_PAGE = 6

interface Parts {
  /** Content stream of each page; a buffer is compressed. */
  pages: (string | Buffer)[]
  /** Objects 3 to 5. */
  font?: string[]
  trailer?: string
}

/** The font of the name Helvetica, which every reader has. */
const latin = ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', 'null', 'null']

/** A Chinese font that is not in the file; `cmap` says how the codes of its text are to be read. */
const chinese = (cmap: string) => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${cmap} /DescendantFonts [4 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000
      /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
  `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]
      /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
]

function pdf({ pages, font = latin, trailer = '' }: Parts): Buffer {
  const kids = pages.map((_, at) => `${FIRST_PAGE + 2 * at} 0 R`)
  const objects = [
    `<< /Type /Catalog /Pages ${PAGES} 0 R >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`,
    ...font,
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 595 842]
          /Resources << /Font << /F ${FONT} 0 R >> >> /Contents ${FIRST_PAGE + 2 * at + 1} 0 R >>`,
      stream(content),
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const end = `trailer\n<< /Size ${size} /Root ${CATALOG} 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF`
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}${end}`
  return Buffer.from(file, 'latin1')
}

function stream(content: string | Buffer): string {
  const isPacked = typeof content !== 'string'
  const data = isPacked ? content.toString('latin1') : content
  return `<< /Length ${data.length}${isPacked ? ' /Filter /FlateDecode' : ''} >>\nstream\n${data}\nendstream`
}

/** Draws lines below each other, 14 points high; what is in `<>` is hexadecimal. */
function drawn(...lines: string[]): string {
  return `BT /F 14 Tf 18 TL 50 780 Td ${lines.map((line) => `${line} Tj T*`).join(' ')} ET`
}
const ucs2 = (text: string) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

describe('a PDF', () => {
  it('gives its lines page by page', async () => {
    const pages = [drawn('(Notice 1)', '(of today)'), drawn('(Page two)')]
    expect(await textOf(pdf({ pages }))).toEqual(whole('Notice 1\nof today\nPage two'))
  })

  it('gives Chinese in the encoding of Unicode', async () => {
    const pages = [drawn(ucs2('关于供暖的通知'), ucs2('各街道：'))]
    expect(await textOf(pdf({ pages, font: chinese('UniGB-UCS2-H') }))).toEqual(
      whole('关于供暖的通知\n各街道：'),
    )
  })

  it('gives Chinese in the encoding of GBK', async () => {
    // 关于供暖 and 镕, which only GBK has.
    const pages = [drawn('<b9d8d3dab9a9c5af>', '<e946>')]
    expect(await textOf(pdf({ pages, font: chinese('GBK-EUC-H') }))).toEqual(whole('关于供暖\n镕'))
  })

  it('puts words together that lines break', async () => {
    const lines = ['各街道办事处要认真做好今年冬季供', '暖工作，及时', '特此通知。'].map(ucs2)
    expect(await textOf(pdf({ pages: [drawn(...lines)], font: chinese('UniGB-UCS2-H') }))).toEqual(
      whole('各街道办事处要认真做好今年冬季供暖工作，及时\n特此通知。'),
    )
    const hyphened = await textOf(pdf({ pages: [drawn('(central heat-)', '(ing plan)')] }))
    expect(hyphened).toEqual(whole('central heating plan'))
  })

  it('of the demo content comes out whole', async () => {
    const text = await extractText('src/demo/files/winter-plan.pdf', 'winter-plan.pdf')
    expect(text).toMatchObject({ isCut: false })
    expect(text.text).toContain('青岚区城市管理和综合行政执法局 2026年11月20日\n')
    expect(text.text).toMatch(/^2026年冬季市容环境保障点位表\n[^]*电话：0000-5550140$/)
  })

  it('of many pages is read to the limit', async () => {
    const pages = Array.from({ length: MAX_PDF_PAGES + 1 }, (_, at) => drawn(`(${at + 1}.)`))
    const text = await textOf(pdf({ pages }))
    expect(text).toMatchObject({ isCut: true })
    expect(text.text?.split('\n').at(-1)).toBe(`${MAX_PDF_PAGES}.`)
  })

  it('of pictures has no text', async () => {
    expect(await textOf(pdf({ pages: ['0 0 100 100 re f'] }))).toEqual({
      text: null,
      reason: 'no-text',
    })
  })

  it('with a password is encrypted', async () => {
    const key = `<${'ab'.repeat(32)}>`
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`
    expect(await textOf(pdf({ pages: [drawn('(secret)')], trailer }))).toEqual({
      text: null,
      reason: 'encrypted',
    })
  })
})

describe('a hostile or broken PDF', () => {
  /** 700 MiB of blanks in 700 KiB. */
  const bomb = deflateSync(Buffer.alloc(700 * 1024 * 1024, ' '), { level: 1 })

  it('that needs too much memory is too big', async () => {
    expect(await textOf(pdf({ pages: [bomb] }))).toEqual({ text: null, reason: 'too-big' })
  })

  it('is read up to the page that needs too much memory', async () => {
    const pages = [drawn('(before)'), bomb, drawn('(behind)')]
    expect(await textOf(pdf({ pages }))).toEqual({ text: 'before', isCut: true })
  })

  it('does not harm the next one', async () => {
    expect(await textOf(pdf({ pages: [drawn('(next)')] }))).toEqual(whole('next'))
  })

  it.each([
    [
      'garbage behind the mark',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9999, 'x')]),
    ],
    ['only a mark', Buffer.from('%PDF-1.4')],
    ['cut off', pdf({ pages: [drawn('(a)')] }).subarray(0, -300)],
    ['nested without end', Buffer.from(`%PDF-1.4\n1 0 obj\n${'['.repeat(1_000_000)}`)],
  ])('%s is damaged', async (_, bytes) => {
    expect(await textOf(bytes)).toEqual({ text: null, reason: 'damaged' })
  })

  it('without its table of contents is still read', async () => {
    expect(await textOf(pdf({ pages: [drawn('(still there)')] }).subarray(0, -20))).toEqual(
      whole('still there'),
    )
  })

  it('whose pages contain each other comes to an end', async () => {
    const looped = pdf({ pages: [drawn('(a)')] })
      .toString('latin1')
      .replace('[6 0 R]', '[2 0 R]')
    expect(await textOf(Buffer.from(looped, 'latin1'))).toMatchObject({ text: null })
  })
})
