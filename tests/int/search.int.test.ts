import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Article, Column, Department, Staff } from '@/payload-types'
import { env } from '@/platform/env'
import { bodyOf, makeArticle, makeColumn, makeDepartment, unique } from '../support/content'
import { type PortalSearch, startPortalSearch } from '../support/portal-search'
import { startTestPayload, type TestPayload } from '../support/test-payload'

/** D-SRCH-01…03, B-03: the index of a node follows what editors do, on both databases. */
let portal: TestPayload
let search: PortalSearch
let column: Column
const admin = { overrideAccess: true } as const

beforeAll(async () => {
  portal = await startTestPayload()
  column = await makeColumn(portal.payload, { title: '工作动态' })
  search = await startPortalSearch(portal.payload, path.join(env().dataDir, 'follows'))
})
afterAll(async () => {
  await search.end()
  await portal.destroy()
})

const change = (id: string, data: Partial<Article>) =>
  portal.payload.update({ collection: 'articles', id, data, ...admin })

async function found(q: string): Promise<string[]> {
  await search.followed()
  return search.titles(q)
}

describe('an article', () => {
  it('is found once published, by title, text, caption, names and numbers', async () => {
    const unit = await makeDepartment(portal.payload, { name: '荷塘保洁所' })
    const title = unique('荷塘清淤提前完工')
    await makeArticle(portal.payload, column, {
      title,
      subtitle: '比原计划早了九天',
      body: bodyOf('清淤船每天往返四趟，运走淤泥三百方。', {
        blockType: 'unit',
        department: unit.id,
      }),
      kind: 'notice',
      disclosure: { indexNumber: '000QL-2026-0417', documentNumber: '青荷〔2026〕3号' },
    })
    for (const q of ['荷塘清淤', '塘清', '早了九天', '淤泥三百方', '0417', '青荷〔2026〕3号'])
      expect(await found(q), q).toEqual([title])
    expect(await found('荷塘保洁所')).toEqual(['荷塘保洁所', title])
    const [hit] = (await search.find('往返四趟')).hits
    expect(hit).toMatchObject({ collection: 'articles', kind: 'notice', source: '区城管执法局' })
    expect(hit?.trail.map((each) => each.title)).toEqual(['工作动态'])
    expect(hit?.snippet?.marks.map(([from, to]) => hit.snippet?.text.slice(from, to))).toEqual([
      '往返四趟',
    ])
  })

  it('is not found as a draft, nor by a draft beside its public text', async () => {
    await makeArticle(portal.payload, column, { title: '未发布的银杏稿', _status: 'draft' })
    const live = await makeArticle(portal.payload, column, { title: '公开的梧桐稿' })
    await portal.payload.update({
      collection: 'articles',
      id: live.id,
      data: { title: '改到一半的榉树稿' },
      draft: true,
      ...admin,
    })
    expect(await found('银杏稿')).toEqual([])
    expect(await found('榉树稿')).toEqual([])
    expect(await found('梧桐稿')).toEqual(['公开的梧桐稿'])
  })

  it('is found by its corrected text alone', async () => {
    const article = await makeArticle(portal.payload, column, { title: '雪松移栽四十株' })
    expect(await found('移栽四十株')).toEqual(['雪松移栽四十株'])
    await change(article.id, { title: '雪松移栽五十株', correctionReason: '数字有误' })
    expect(await found('移栽四十株')).toEqual([])
    expect(await found('移栽五十株')).toEqual(['雪松移栽五十株'])
  })

  it.each([
    ['withdrawn', { _status: 'draft', withdrawalReason: '内容有误' }],
    ['put in the trash', { deletedAt: new Date().toISOString() }],
  ] as const)('is gone once %s, from suggestions too', async (_, data) => {
    const title = unique('石榴公园夜间开放')
    const article = await makeArticle(portal.payload, column, { title })
    expect(await found(title)).toEqual([title])
    await change(article.id, data)
    expect(await found('石榴公园')).toEqual([])
    expect(await search.search.suggest('石榴公园')).toEqual([])
    expect((await search.find('石榴公圆')).suggestions).toEqual([])
    expect((await search.find('shiliugongyuan')).suggestions).toEqual([])
  })

  it('is found at its new address when its column moves', async () => {
    const parent = await makeColumn(portal.payload, { title: '政务公开' })
    const moved = await makeColumn(portal.payload, { title: '防汛专栏' })
    await makeArticle(portal.payload, moved, { title: '河闸检修记录' })
    await search.followed()
    await portal.payload.update({
      collection: 'columns',
      id: moved.id,
      data: { parent: parent.id, title: '防汛排涝专栏' },
      ...admin,
    })
    await search.followed()
    const [hit] = (await search.find('河闸检修')).hits
    const article = await portal.payload.find({
      collection: 'articles',
      where: { title: { equals: '河闸检修记录' } },
      ...admin,
    })
    expect(hit?.path).toBe(article.docs[0]?.path)
    expect(hit?.trail.map(({ title }) => title)).toEqual(['政务公开', '防汛排涝专栏'])
    const within = await search.titles('河闸检修', { column: parent.path ?? '' })
    expect(within).toEqual(['河闸检修记录'])
  })
})

describe('what an article names', () => {
  it('finds it by the new name of a department, and no more by the old one', async () => {
    const unit = await makeDepartment(portal.payload, { name: '蓝鹊路保障队' })
    await makeArticle(portal.payload, column, {
      title: '沿河步道换了新灯',
      departments: [unit.id],
    })
    expect(await found('蓝鹊路保障队')).toEqual(['蓝鹊路保障队', '沿河步道换了新灯'])
    await rename(unit, '白鹭路保障队')
    expect(await found('蓝鹊路')).toEqual([])
    expect(await found('白鹭路保障队')).toEqual(['白鹭路保障队', '沿河步道换了新灯'])
    const { facets } = await search.find('沿河步道')
    expect(facets.department).toEqual([{ value: unit.id, label: '白鹭路保障队', count: 1 }])
  })

  it('finds nobody who has not agreed to be public', async () => {
    const unit = await makeDepartment(portal.payload, { name: unique('单位') })
    const person = await makePerson(unit, '苏映竹', true)
    await makePerson(unit, '谭问荷', false)
    await makeArticle(portal.payload, column, {
      title: '凌晨四点的扫街人',
      body: bodyOf({ blockType: 'staffStory', staff: [person.id], text: bodyOf('天还没亮。') }),
    })
    expect(await found('苏映竹')).toEqual(['苏映竹', '凌晨四点的扫街人'])
    expect(await found('谭问荷')).toEqual([])
    expect((await search.find('谭闻荷')).suggestions).toEqual([])
  })
})

describe('an attached file', () => {
  it('finds its article by words that stand only in it, until that is withdrawn', async () => {
    const data = await readFile('src/demo/files/market-form.docx')
    const file = await portal.payload.create({
      collection: 'attachments',
      data: { title: '申请表' },
      file: {
        data,
        name: '申请表.docx',
        mimetype: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        size: data.length,
      },
      ...admin,
    })
    const article = await makeArticle(portal.payload, column, {
      title: '早市摊位开始报名',
      attachments: [file.id],
    })
    expect(await found('自产自销农户')).toEqual(['早市摊位开始报名'])
    const [hit] = (await search.find('自产自销农户')).hits
    expect(hit?.files[0]?.title.text).toBe('申请表')
    expect(hit?.files[0]?.snippet?.text).toContain('自产自销农户')
    expect(hit?.files[0]?.href).toMatch(/^\/api\/attachments\/file\//)
    await change(article.id, { _status: 'draft', withdrawalReason: '内容有误' })
    expect(await found('自产自销农户')).toEqual([])
  })
})

describe('the index', () => {
  it('says the same made anew from nothing as grown change by change', async () => {
    await search.followed()
    const queries = ['区城管', '公园', '保障队', '河闸', '稿', '自产自销']
    const answers = () => Promise.all(queries.map((q) => search.titles(q, { sort: 'time' })))
    const grown = await answers()
    expect(grown.flat().length).toBeGreaterThan(5)
    await search.rebuild()
    await search.followed()
    expect(await answers()).toEqual(grown)
  })

  it('loses no change when it is made anew while changes come', async () => {
    const titles = new Set<string>()
    for (let round = 0; round < 12; round++) {
      const title = unique('交替发布的稿子')
      const [article] = await Promise.all([
        makeArticle(portal.payload, column, { title }),
        round % 3 === 0 ? search.rebuild() : null,
      ])
      void search.log.number().then(() => search.runner.wake())
      if (round % 2 === 0) titles.add(title)
      else await change(article.id, { _status: 'draft', withdrawalReason: '内容有误' })
      void search.log.number().then(() => search.runner.wake())
    }
    await search.followed()
    const found = await search.titles('"交替发布的稿子"', { limit: 50 })
    expect(new Set(found)).toEqual(titles)
    expect(found).toHaveLength(titles.size)
  })

  it('takes up after a restart what happened while it was closed', async () => {
    const folder = path.join(env().dataDir, 'restarted')
    const first = await startPortalSearch(portal.payload, folder)
    await first.followed()
    await first.end()
    const gone = await portal.payload.find({
      collection: 'articles',
      where: { title: { equals: '沿河步道换了新灯' } },
      ...admin,
    })
    await change(gone.docs[0]?.id ?? '', { _status: 'draft', withdrawalReason: '内容有误' })
    await makeArticle(portal.payload, column, { title: '停机期间发布的稿子' })
    const second = await startPortalSearch(portal.payload, folder)
    await second.followed()
    expect(await second.titles('停机期间')).toEqual(['停机期间发布的稿子'])
    expect(await second.titles('沿河步道')).toEqual([])
    await second.end()
  })
})

const rename = ({ id }: Department, name: string) =>
  portal.payload.update({ collection: 'departments', id, data: { name }, ...admin })

const makePerson = (unit: Department, name: string, given: boolean): Promise<Staff> =>
  portal.payload.create({
    collection: 'staff',
    data: { name, department: unit.id, position: '保洁员', consent: { given } },
    ...admin,
  })
