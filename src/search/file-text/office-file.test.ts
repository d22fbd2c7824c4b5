import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractText } from './extract-text'
import { MAX_CHARS, MAX_ZIP_ENTRIES } from './limits'

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const damaged = { text: null, reason: 'damaged' }
const tooBig = { text: null, reason: 'too-big' }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'office-file-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function textOf(name: string, bytes: Uint8Array) {
  const file = path.join(folder, 'stored')
  writeFileSync(file, bytes)
  return extractText(file, name)
}

const whole = (text: string) => ({ text, isCut: false })

/** Relations by part; the numbers of their ids start at 1. */
function relations(targets: [kind: string, target: string][]): string {
  const each = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${TYPES}/${kind}" Target="${target}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships>${each.join('')}</Relationships>`
}

function zipped(parts: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  )
}

const w = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
const p = (...texts: string[]) =>
  `<w:p>${texts.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`

function docx(document: string, more: Record<string, string> = {}): Uint8Array {
  return zipped({
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': document,
    ...more,
  })
}

describe('a docx', () => {
  it('gives a line a paragraph, runs put together', async () => {
    const bytes = docx(w(p('关于', '供&#x6696;', '的通知') + p() + p('各街道&amp;镇：')))
    expect(await textOf('通知.docx', bytes)).toEqual(whole('关于供暖的通知\n各街道&镇：'))
    expect(await textOf('通知.wps', bytes)).toEqual(whole('关于供暖的通知\n各街道&镇：'))
  })

  it('gives a row a line, also with tables in tables', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const inner = `<w:tbl><w:tr>${cell(p('内一'))}${cell(p('内二'))}</w:tr></w:tbl>`
    const row = `<w:tr>${cell(p('甲') + p('乙'))}${cell(inner + p())}${cell(p('丙'))}</w:tr>`
    expect(await textOf('a.docx', docx(w(`<w:tbl>${row}</w:tbl>${p('后')}`)))).toEqual(
      whole('甲 乙\t内一 内二\t丙\n后'),
    )
  })

  it('gives a text box once, behind its paragraph', async () => {
    const box = `<w:txbxContent>${p('框一') + p('框二')}</w:txbxContent>`
    const run = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`
    const paragraph = `<w:p><w:r><w:t>前</w:t></w:r>${run}<w:r><w:t>后</w:t></w:r></w:p>`
    expect(await textOf('a.docx', docx(w(paragraph + p('尾'))))).toEqual(
      whole('前后\n框一\n框二\n尾'),
    )
  })

  it('leaves out what is deleted, hidden or a reading aid', async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr>
      <w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r>
      <w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>
      <w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>右</w:t><w:br/><w:t>下</w:t></w:r></w:p>`
    expect(await textOf('a.docx', docx(w(body)))).toEqual(whole('显拼\t右 下'))
  })

  it('gives notes behind the body, wherever its parts lie', async () => {
    const bytes = zipped({
      '_rels/.rels': relations([['officeDocument', '/Word/document2.xml']]),
      'word/document2.xml': w(p('正文')),
      'word/_rels/document2.xml.rels': relations([
        ['endnotes', 'endnotes.xml'],
        ['footnotes', './footnotes.xml'],
        ['comments', 'comments.xml'],
        ['footnotes', '../missing.xml'],
      ]),
      'word/footnotes.xml': `<x:footnotes xmlns:x="w"><x:p><x:t>脚注</x:t></x:p></x:footnotes>`,
      'word/endnotes.xml': `<w:endnotes>${p('尾注')}</w:endnotes>`,
      'word/comments.xml': `<w:comments>${p('批注')}</w:comments>`,
    })
    expect(await textOf('a.docx', bytes)).toEqual(whole('正文\n脚注\n尾注'))
  })

  it('reads UTF-16', async () => {
    const bytes = zipSync({
      '_rels/.rels': strToU8(relations([['officeDocument', 'd.xml']])),
      'd.xml': Buffer.from(
        `\ufeff<?xml version="1.0" encoding="UTF-16"?>${w(p('供暖'))}`,
        'utf16le',
      ),
    })
    expect(await textOf('a.docx', bytes)).toEqual(whole('供暖'))
  })

  it('keeps the beginning of a long text', async () => {
    const text = await textOf('a.docx', docx(w(p('供暖').repeat(400_000))))
    expect(text).toMatchObject({ isCut: true })
    expect(text.text?.length).toBeGreaterThan(MAX_CHARS - 10)
    expect(text.text?.length).toBeLessThanOrEqual(MAX_CHARS)
  })

  it('of the demo content comes out whole', async () => {
    const text = await extractText('src/demo/files/market-form.docx', 'market-form.docx')
    expect(text).toMatchObject({ isCut: false })
    expect(text.text).toContain('是否使用明火或大功率电器\t□ 否 □ 是，功率：\n')
    expect(text.text).toMatch(/^临时摆摊点位申请表\n[^]*咨询电话：0000-5550110。$/)
  })
})

describe('an xlsx', () => {
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  const c = (type: string, value: string) => `<c t="${type}"><v>${value}</v></c>`
  const bytes = zipped({
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="收支" sheetId="2" r:id="rId2"/><sheet name="藏" state="hidden" r:id="rId3"/><sheet name="名单" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['worksheet', 'worksheets/sheet3.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/sharedStrings.xml':
      '<sst><si><t>姓名</t></si><si><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></si></sst>',
    'xl/worksheets/sheet1.xml': sheet(
      `<row>${c('s', '0')}<c/>${c('s', '1')}${c('s', '99')}</row><row/><row><c t="inlineStr"><is><t>李&#9;四</t></is></c></row>`,
    ),
    'xl/worksheets/sheet2.xml': sheet(
      `<row><c><v>0.30000000000000004</v></c><c><f>A1*2</f><v>1500</v></c>${c('str', '合计')}${c('b', '1')}${c('e', '#N/A')}</row>`,
    ),
    'xl/worksheets/sheet3.xml': sheet(`<row>${c('str', '藏')}</row>`),
  })

  it('gives sheets in their order, rows as lines, cells as shown', async () => {
    expect(await textOf('a.xlsx', bytes)).toEqual(
      whole('收支\n0.3\t1500\t合计\n名单\n姓名\t张三\n李 四'),
    )
  })
})

describe('a pptx', () => {
  const slide = (...texts: string[]) =>
    `<p:sld xmlns:p="p" xmlns:a="a"><p:txBody>${texts.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sld>`
  const diagram = '<dgm:pt><dgm:t><a:p><a:r><a:t>流程</a:t></a:r></a:p></dgm:t></dgm:pt>'

  it('gives slides in the order they are shown, with diagrams', async () => {
    const bytes = zipped({
      '_rels/.rels': relations([['officeDocument', 'ppt/presentation.xml']]),
      'ppt/presentation.xml':
        '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst></p:presentation>',
      'ppt/_rels/presentation.xml.rels': relations([
        ['slide', 'slides/slide1.xml'],
        ['slide', 'slides/slide10.xml'],
      ]),
      'ppt/slides/slide1.xml': slide('第二张'),
      'ppt/slides/slide10.xml': slide('第一张', '要点'),
      'ppt/slides/_rels/slide10.xml.rels': relations([['diagramData', '../diagrams/data1.xml']]),
      'ppt/diagrams/data1.xml': diagram,
    })
    expect(await textOf('a.pptx', bytes)).toEqual(whole('第一张\n要点\n流程\n第二张'))
  })
})

describe('a hostile or broken zip', () => {
  const bomb = docx(`<w:document>${' '.repeat(70 * 1024 * 1024)}</w:document>`)

  it('that says it unpacks to too much is not unpacked', async () => {
    expect(bomb.length).toBeLessThan(100_000)
    expect(await textOf('a.docx', bomb)).toEqual(tooBig)
  })

  it('that unpacks to more than it says is stopped there', async () => {
    const lying = Buffer.from(bomb)
    // Size in the central directory's entry of the document.
    const entry = lying.indexOf('504b0102', lying.indexOf('504b0102', 0, 'hex') + 4, 'hex')
    expect(lying.readUInt32LE(entry + 24)).toBeGreaterThan(70 * 1024 * 1024)
    lying.writeUInt32LE(1000, entry + 24)
    expect(await textOf('a.docx', lying)).toEqual(damaged)
  })

  it('of many parts within the limit each is stopped at their sum', async () => {
    const parts: [string, string][] = Array.from({ length: 5 }, (_, at) => [
      `word/note${at}.xml`,
      `<w:p>${' '.repeat(15 * 1024 * 1024)}</w:p>`,
    ])
    const bytes = docx(w(p('正文')), {
      'word/_rels/document.xml.rels': relations(
        parts.map(([name]) => ['footnotes', path.basename(name)]),
      ),
      ...Object.fromEntries(parts),
    })
    expect(await textOf('a.docx', bytes)).toEqual(tooBig)
  })

  it('with too many entries is not read', async () => {
    const many = Array.from({ length: MAX_ZIP_ENTRIES + 1 }, (_, at) => [`${at}`, ''])
    expect(await textOf('a.docx', zipped(Object.fromEntries(many)))).toEqual(tooBig)
  })

  it.each([
    ['cut off', docx(w(p('供暖'))).slice(0, -30)],
    ['no office file', zipped({ 'a.xml': '<a/>' })],
    ['without its main part', zipped({ '_rels/.rels': relations([['officeDocument', 'a.xml']]) })],
    ['of unclosed XML', docx('<w:document>')],
    ['of no XML', docx('text')],
    ['with an unknown entity', docx(w(p('&bomb;')))],
    ['10,000 elements deep', docx('<a>'.repeat(10_000) + '</a>'.repeat(10_000))],
    [
      'with a bomb of entities',
      docx(`<!DOCTYPE d [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;">]>${w(p('&b;'))}`),
    ],
    ['with an outside document type', docx(`<!DOCTYPE d SYSTEM "file:///etc/passwd">${w(p('a'))}`)],
  ])('%s is damaged', async (_, bytes) => {
    expect(await textOf('a.docx', bytes)).toEqual(damaged)
  })

  it('with damaged contents is damaged', async () => {
    const bytes = Buffer.from(docx(w(p('供暖'.repeat(100)))))
    const at = bytes.indexOf('word/document.xml') + 'word/document.xml'.length
    bytes.fill(0xff, at, at + 20)
    expect(await textOf('a.docx', bytes)).toEqual(damaged)
  })

  it('with encrypted parts is encrypted', async () => {
    const bytes = Buffer.from(docx(w(p('供暖'))))
    const second = bytes.indexOf('504b0102', bytes.indexOf('504b0102', 0, 'hex') + 4, 'hex')
    bytes.writeUInt16LE(1, second + 8)
    expect(await textOf('a.docx', bytes)).toEqual({ text: null, reason: 'encrypted' })
  })

  it('of a picture only has no text', async () => {
    expect(await textOf('a.docx', docx(w('<w:p><w:drawing/></w:p>')))).toEqual({
      text: null,
      reason: 'no-text',
    })
  })
})
