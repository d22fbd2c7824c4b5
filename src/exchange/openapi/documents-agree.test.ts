import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { API_DOCS_POLICY, apiDocsPage } from './api-docs-page'

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'))
const guide = ['docs/api.md', 'docs/api-keys.md']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const paths = Object.keys(document.paths)

describe('guide, document and page of the API (B-21)', () => {
  it.each(paths)('all tell of %s', (path) => {
    const told = path
      .replace(/^\/api\/\w+\/count$/, '/api/{collection}/count')
      .replace(/^(\/api\/(?!articles)\w+)\/\{id\}$/, '$1')
    expect(guide).toContain(told)
    expect(apiDocsPage(document)).toContain(`<code>${path}</code>`)
  })

  it('has no reference to what is not there', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)
    for (const [, name = ''] of references) {
      expect(Object.keys(document.components.schemas)).toContain(name)
    }
  })

  it('names no field that only the staff sees', () => {
    const article = Object.keys(document.components.schemas.Article.properties)
    expect(article).toContain('title')
    for (const hidden of ['correctionReason', 'withdrawalReason', 'submittedBy']) {
      expect(article).not.toContain(hidden)
    }
  })

  it('has operation ids that are unique', () => {
    const ids = Object.values<any>(document.paths).flatMap((methods) =>
      Object.values<any>(methods).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is a page without scripts, from this server alone', () => {
    const page = apiDocsPage(document)
    expect(page).not.toMatch(/<script|https?:\/\/|\son\w+=/)
    expect(API_DOCS_POLICY).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /)
    expect(API_DOCS_POLICY).not.toContain('unsafe')
  })
})
