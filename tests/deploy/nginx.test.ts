import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { SITE_FOLDER } from '@/publishing/publisher'
import { PUBLIC_CONTENT_SECURITY_POLICY } from '@/publishing/document/content-security-policy'
import { fileNameOf } from '@/publishing/page-store/file-name'
import { commonHeaders, PAGE_CACHE_CONTROL } from '@/server/page-headers'

const config = readFileSync('deploy/nginx.conf', 'utf8').replace(/^\s*#.*$/gm, '')

/** What stands between the braces of a block, by its first line; nested blocks are left out. */
function block(head: string): string {
  const start = config.indexOf(`${head} {`)
  if (start === -1) throw new Error(`nginx.conf has no ${head}`)
  let depth = 0
  let text = ''
  // Braces within quotes belong to expressions.
  for (const [part] of config.slice(start).matchAll(/"[^"]*"|'[^']*'|[{}]|[^{}"']+/g)) {
    if (part === '{') depth += 1
    else if (part === '}') depth -= 1
    else if (depth === 1) text += part
    if (part === '}' && depth === 0) return text
  }
  throw new Error(`${head} does not end`)
}

function headersOf(text: string): Record<string, string> {
  const lines = [...text.matchAll(/add_header ([A-Za-z-]+) (?:"([^"]*)"|(\S+))( always)?;/g)]
  return Object.fromEntries(lines.map(([, name, quoted, plain]) => [name, quoted ?? plain]))
}

const rootOf = (text: string) => /^\s*root (\S+);$/m.exec(text)?.[1] ?? ''

/** Stands for `map "$request_method $request_uri" …`. */
function fileBy(name: string, method: string, url: string): string {
  const rules = block(`map "$request_method $request_uri" $${name}`).matchAll(
    /"~([^"]+)" "?([^";]+)"?;/g,
  )
  for (const [, rule = '', value = ''] of rules) {
    const found = new RegExp(rule).exec(`${method} ${url}`)
    if (found) {
      return value.replace(/\$\{?(\w+)\}?/g, (_, group: string) => found.groups?.[group] ?? '')
    }
  }
  return '/.none'
}

const pages = block('location /')
const assets = block('location ~ ^/(?:_next/static|assets)/')

describe('deploy/nginx.conf', () => {
  test('D-NET-02: sends stored pages with the headers of the portal', () => {
    expect(headersOf(pages)).toEqual({
      'Cache-Control': PAGE_CACHE_CONTROL,
      'Content-Security-Policy': PUBLIC_CONTENT_SECURITY_POLICY,
      ...Object.fromEntries(commonHeaders),
      'Strict-Transport-Security': '$hsts',
    })
  })

  test('lets hashed files be kept for a year', () => {
    expect(headersOf(assets)).toEqual({
      'Cache-Control': 'public, max-age=31536000, immutable',
      ...Object.fromEntries(commonHeaders),
      'Strict-Transport-Security': '$hsts',
    })
  })

  test('looks for both kinds of files below one folder', () => {
    const folder = path.dirname(rootOf(pages))
    expect(rootOf(pages)).toBe(`${folder}/${SITE_FOLDER}`)
    expect(rootOf(assets)).toBe(`${folder}/${SITE_FOLDER}-assets`)
    // One line each, which an operator changes.
    expect(config.match(/\broot /g)).toHaveLength(2)
    const { nginx } = parse(readFileSync('docker-compose.yml', 'utf8')).services
    expect(nginx.volumes).toContain(`data:${folder}:ro`)
  })

  test('keeps no file open that may be withdrawn', () => {
    expect(config).not.toContain('open_file_cache')
  })

  test.each([
    '/',
    '/zwgk/',
    '/zwgk/bmxxgkml/qcgj/gzdt/index_2.html',
    '/zwgk/bmxxgkml/qcgj/gzdt/202611/t20261124_1234.html',
    '/rss.xml',
    '/zwgk/rss.xml',
    '/zwgk/atom.xml',
    '/robots.txt',
    '/opensearch.xml',
    '/manifest.webmanifest',
    '/staff/0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/',
    '/a.b~c_d/',
  ])('finds %s where the portal stores it', (url) => {
    for (const method of ['GET', 'HEAD']) {
      expect(fileBy('page', method, url)).toBe(`/${fileNameOf(url)}`)
    }
    expect(fileBy('page', 'POST', url)).toBe('/.none')
    expect(fileBy('page', 'GET', `${url}?a=1`)).toBe('/.none')
    expect(fileBy('page', 'GET', `${url}?`)).toBe('/.none')
  })

  test.each([
    '/zwgk',
    '/search',
    '/index.html',
    '/zwgk/index.html',
    '//',
    '/zwgk//',
    '/./',
    '/zwgk/../',
    '/..%2fportal.db',
    '/%7awgk/',
    '/.writing/1-1',
    '/.writing/',
    '/zwgk/.x.html',
    '/index.html.gz',
    '/rss.xml.br',
    '/a.html/',
    '/工作/',
    'http://example.org/',
  ])('leaves %s to the portal', (url) => {
    // What the portal would store is found, and nothing else is; `a.html/` is a folder to both.
    const name = fileNameOf(url)
    expect(fileBy('page', 'GET', url)).toBe(name === null ? '/.none' : `/${name}`)
  })

  test.each([
    ['/_next/static/chunks/3-i1-nus1sxt9.css', true],
    ['/assets/reader.06ac8db8.js', true],
    ['/assets/icon.a934d23b.svg', true],
    ['/assets/reader.06ac8db8.js.gz', false],
    ['/assets/../node.db', false],
    ['/assets/../x.css', false],
    ['/assets//x.css', false],
    ['/assets/x.css?v=1', false],
    ['/assets/x.css.123', false],
    ['/assets/', false],
  ])('takes %s for a file of the site: %s', (url, isFile) => {
    expect(fileBy('asset', 'GET', url)).toBe(isFile ? url : '/.none')
    expect(fileBy('asset', 'POST', url)).toBe('/.none')
  })
})
