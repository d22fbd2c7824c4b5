import { describe, expect, it } from 'vitest'

import { contentDisposition } from './content-disposition'
import { safeFileName } from './file-name'
import { beginsAsProgram, hidesProgramName, isProgramName } from './programs'

describe('B-14: the name of an upload', () => {
  it.each([
    ['2026年冬季环境整治方案.pdf', '2026年冬季环境整治方案.pdf'],
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\office\\通知.docx', '通知.docx'],
    ['\\\\server\\share\\通知.docx', '通知.docx'],
    ['报表\u202efdp.exe', '报表fdp.exe'],
    ['a\u200bb\u00adc.pdf', 'abc.pdf'],
    ['a\r\nContent-Type: text\\html.pdf', 'html.pdf'],
    ['a\r\nSet-Cookie.pdf', 'aSet-Cookie.pdf'],
    ['a\0.pdf', 'a.pdf'],
    ['con.pdf', '_con.pdf'],
    ['COM1.docx', '_COM1.docx'],
    ['console.pdf', 'console.pdf'],
    ['...隐藏.pdf', '隐藏.pdf'],
    ['.htaccess', 'htaccess'],
    ['通知.pdf. . ', '通知.pdf'],
    ['“引号”"quote".pdf', '“引号”_quote_.pdf'],
    ['a<b>:c|d?e*.pdf', 'a_b__c_d_e_.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
    ['', '未命名'],
    ['..', '未命名'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe)
  })

  it('is cut to 200 units, never within a character, and keeps its extension', () => {
    expect(safeFileName(`${'长'.repeat(300)}.pdf`)).toBe(`${'长'.repeat(196)}.pdf`)
    const cut = safeFileName(`a${'𠮷'.repeat(300)}.docx`)
    expect(cut).toBe(`a${'𠮷'.repeat(97)}.docx`)
    expect(safeFileName(`a.${'b'.repeat(400)}`).length).toBeLessThanOrEqual(200)
  })

  it.each([
    ['a.exe.pdf', true],
    ['a.php.jpg', true],
    ['a.PHP5 .jpg', true],
    ['www.example.com.pdf', false],
    ['v1.2.pdf', false],
    ['exe.pdf', false],
  ])('%s hides a program: %s', (name, hides) => {
    expect(hidesProgramName(name)).toBe(hides)
  })

  it.each([
    ['a.exe', true],
    ['文件/a.LNK', true],
    ['a.bat. ', true],
    ['a.xlsm', true],
    ['a.html', true],
    ['a.xlsx', false],
    ['exe', false],
  ])('%s is that of a program: %s', (name, is) => {
    expect(isProgramName(name)).toBe(is)
  })

  it.each([
    ['MZ', '4d5a', true],
    ['ELF', '7f454c46', true],
    ['Mach-O', 'cffaedfe', true],
    ['a script', '2321', true],
    ['a shortcut', '4c00000001140200', true],
    ['a PNG', '89504e470d0a1a0a', false],
    ['nothing', '', false],
  ])('what begins as %s runs', (_, hex, runs) => {
    expect(beginsAsProgram(Buffer.from(hex, 'hex'))).toBe(runs)
  })
})

/** What a browser reads of the header. */
function nameIn(header: string): string {
  return decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)?.[1] ?? '')
}

describe('B-14: the name of a download', () => {
  it('is there in ASCII and in UTF-8', () => {
    expect(contentDisposition('方案 (1).pdf')).toBe(
      `attachment; filename="__ (1).pdf"; filename*=UTF-8''%E6%96%B9%E6%A1%88%20%281%29.pdf`,
    )
    expect(contentDisposition(null)).toBe('attachment')
  })

  it.each([
    '方案.pdf',
    "it's 100%.pdf",
    'a"; filename=b.exe',
    'a\r\nX: y.pdf',
    '𠮷.pdf',
    'é*().pdf',
  ])('%j comes back as it is, and ends no header', (name) => {
    const header = contentDisposition(name)
    expect(header).toMatch(/^[\x20-\x7e]+$/)
    expect(header.match(/"/g)).toHaveLength(2)
    expect(nameIn(header)).toBe(name)
    expect(() => new Headers({ 'Content-Disposition': header })).not.toThrow()
  })

  it('of half a character is still a name', () => {
    expect(nameIn(contentDisposition('a\ud83d.pdf'))).toBe('a\ufffd.pdf')
  })
})
