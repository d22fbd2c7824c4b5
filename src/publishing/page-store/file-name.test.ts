import { describe, expect, it } from 'vitest'

import { fileNameOf, pathOfFile } from './file-name'

const stored: [string, string][] = [
  ['/', 'index.html'],
  ['/zwgk/', 'zwgk/index.html'],
  ['/zwgk/bmxxgkml/qcgj/', 'zwgk/bmxxgkml/qcgj/index.html'],
  ['/zwgk/index_2.html', 'zwgk/index_2.html'],
  ['/zwgk/202611/t20261124_17.html', 'zwgk/202611/t20261124_17.html'],
  ['/rss.xml', 'rss.xml'],
  ['/zwgk/rss.xml', 'zwgk/rss.xml'],
  ['/robots.txt', 'robots.txt'],
  ['/departments/a-b_c~d/', 'departments/a-b_c~d/index.html'],
  [`/${'a'.repeat(200)}/`, `${'a'.repeat(200)}/index.html`],
]

const notStored: [string, string][] = [
  ['nothing', ''],
  ['no leading slash', 'zwgk/'],
  ['an empty segment', '/zwgk//a.html'],
  ['two slashes at the start', '//'],
  ['a folder without its slash', '/zwgk'],
  ['the folder above', '/zwgk/../a.html'],
  ['the same folder', '/./a.html'],
  ['the folder of unfinished files', '/.writing/1-1'],
  ['a hidden file', '/zwgk/.htaccess'],
  ['a space', '/zwgk/a b.html'],
  ['an encoded character', '/zwgk/%E5%8C%BA.html'],
  ['a character outside ASCII', '/政务/'],
  ['a backslash', '/zwgk\\a.html'],
  ['a null byte', '/zwgk/a\0.html'],
  ['a query string', '/zwgk/?page=2'],
  ['a compressed form', '/zwgk/a.html.gz'],
  ['the other compressed form', '/zwgk/a.html.br'],
  ['the file of a folder by its own name', '/zwgk/index.html'],
  ['the file of the root by its own name', '/index.html'],
  ['a segment that is too long', `/${'a'.repeat(201)}/`],
  ['a path that is too long', `/${'abcd/'.repeat(103)}`],
]

describe('the file of a page', () => {
  it.each(stored)('%s lies in %s, and the file leads back to the address', (path, file) => {
    expect(fileNameOf(path)).toBe(file)
    expect(pathOfFile(file)).toBe(path)
  })

  it.each(notStored)('there is none for %s', (_, path) => {
    expect(fileNameOf(path)).toBeNull()
  })
})
