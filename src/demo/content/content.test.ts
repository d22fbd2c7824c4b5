import { describe, expect, it } from 'vitest'

import { dayToIso } from '../loading/demo-store'
import { articles, longDispatches } from './articles'
import { gzdt } from './articles/dispatch-base'
import { attachments } from './attachments'
import { columns } from './columns'
import { departments } from './departments'
import { photos } from './photos'
import { homeSections, site } from './site'
import { staff } from './staff'
import type { DemoColumn, Part } from './types'

const paths = new Map<string, DemoColumn>()
const collect = (siblings: readonly DemoColumn[], above: string) => {
  for (const column of siblings) {
    const path = `${above}${column.slug}/`
    paths.set(path, column)
    collect(column.children ?? [], path)
  }
}
collect(columns, '/')

const slugs = new Set(departments.map(({ slug }) => slug))
const photoKeys = new Set(photos.map(({ key }) => key))
const fileKeys = new Set(attachments.map(({ key }) => key))
const publicStaff = new Set(
  staff.filter(({ leader, consentOn }) => leader ?? consentOn).map(({ key }) => key),
)
const published = articles.filter(({ publishedAt }) => publishedAt)

const kindsOf = (body: readonly Part[]) =>
  body.map((part) => (typeof part === 'string' ? 'paragraph' : Object.keys(part)[0]))

describe('the tree of columns', () => {
  it('has the dispatches of the bureau at their address', () => {
    expect(paths.get(gzdt)?.title).toBe('工作动态')
    expect(gzdt).toBe('/zwgk/bmxxgkml/qcgj/gzdt/')
  })

  it('D-STR-02: has the fixed disclosure nodes of a department', () => {
    const titles = [...paths].filter(([path]) => path.includes('/qcgj/')).map(([, c]) => c.title)
    expect(titles).toEqual(
      expect.arrayContaining([
        '政府信息公开指南',
        '政府信息公开制度',
        '法定主动公开内容',
        '政府信息公开年报',
        '依申请公开',
      ]),
    )
  })

  it('D-LAY-08: has at most eight columns at the top', () => {
    const shown = columns.filter(({ inNavigation }) => inNavigation !== false)
    expect(shown.length).toBeLessThanOrEqual(8)
  })

  it('D-STR-01, -02: has columns for publishing, explaining, talking, services, and their kinds', () => {
    expect(columns.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['政务公开', '解读回应', '互动交流', '政务服务', '数据发布']),
    )
    const kinds = [...paths.values()].map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['概况信息', '机构职能', '负责人信息', '政策文件', '工作动态']),
    )
  })

  it.each([...paths])('%s describes itself beyond its title', (_, column) => {
    expect(column.description).not.toBe(column.title)
    expect(column.keywords.length).toBeGreaterThan(0)
    if (column.view === 'page') expect(column.body?.length).toBeGreaterThan(0)
    if (column.view === 'link') expect(paths.has(column.link ?? '')).toBe(true)
    if (column.department) expect(slugs).toContain(column.department)
  })
})

describe('the directory', () => {
  it('has enough units and people, and parents before their units', () => {
    expect(departments.filter(({ parent }) => parent === 'qcgj').length).toBeGreaterThanOrEqual(5)
    expect(staff.length).toBeGreaterThanOrEqual(15)
    expect(staff.length - publicStaff.size).toBe(2)
    const seen = new Set<string>()
    for (const { slug, parent } of departments) {
      if (parent) expect(seen).toContain(parent)
      seen.add(slug)
    }
  })

  it.each(staff)('$name belongs to a department', ({ department, name }) => {
    expect(slugs).toContain(department)
    expect(staff.filter((other) => other.name === name)).toHaveLength(1)
  })
})

describe('the articles', () => {
  it('are enough to fill lists, pages of lists and years', () => {
    expect(published.length).toBeGreaterThanOrEqual(40)
    expect(published.filter(({ column }) => column === gzdt).length).toBeGreaterThanOrEqual(25)
    const years = new Set(published.map(({ publishedAt }) => publishedAt?.slice(0, 4)))
    expect([...years].sort()).toEqual(['2024', '2025', '2026'])
    expect(articles.length - published.length).toBeGreaterThanOrEqual(2)
    expect(articles.filter(({ pinned }) => pinned)).toHaveLength(1)
  })

  it.each(longDispatches)('$title has every block', ({ body }) => {
    const kinds = kindsOf(body)
    const expected = ['photo', 'gallery', 'story', 'attachment', 'table', 'list', 'quote']
    expect(kinds).toEqual(expect.arrayContaining(expected))
    expect(kinds.filter((kind) => kind === 'unit').length).toBeGreaterThanOrEqual(4)
  })

  it.each(articles)('$title names only what there is', (article) => {
    const twins = articles.filter((a) => a.title === article.title && a.column === article.column)
    expect(twins).toHaveLength(1)
    for (const path of [article.column, ...(article.alsoIn ?? [])]) {
      expect(['list', 'documents']).toContain(paths.get(path)?.view)
    }
    for (const slug of article.departments) expect(slugs).toContain(slug)
    if (article.cover) expect(photoKeys).toContain(article.cover)
    for (const key of article.attachments ?? []) expect(fileKeys).toContain(key)
    for (const part of article.body) expectKnown(part)
    const { replacedBy } = article.disclosure ?? {}
    if (replacedBy) {
      const index = articles.findIndex(({ title }) => title === replacedBy)
      expect(index).toBeGreaterThanOrEqual(0)
      expect(index).toBeLessThan(articles.indexOf(article))
    }
  })

  it('carry each index number once', () => {
    const numbers = articles.flatMap(({ disclosure }) => disclosure?.indexNumber ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

function expectKnown(part: Part): void {
  if (typeof part === 'string') return
  if ('unit' in part) expect(slugs).toContain(part.unit)
  if ('photo' in part && part.photo) expect(photoKeys).toContain(part.photo)
  if ('gallery' in part) for (const { photo } of part.gallery) expect(photoKeys).toContain(photo)
  if ('story' in part) for (const key of part.story) expect(publicStaff).toContain(key)
  if ('attachment' in part) expect(fileKeys).toContain(part.attachment)
  if ('text' in part && !('story' in part)) {
    for (const piece of part.text)
      if (typeof piece !== 'string') expect([...paths.keys()]).toContain(piece.link)
  }
}

it('names the site, and columns that there are for the home page', () => {
  expect(site.domain).toMatch(/^[a-z0-9.-]+$/)
  for (const { path } of homeSections) expect([...paths.keys()]).toContain(path)
})

it('keeps a day the same day in Beijing and in UTC', () => {
  expect(dayToIso('2026-11-20')).toBe('2026-11-20T04:00:00.000Z')
})
