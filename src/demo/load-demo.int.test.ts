import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { startTestPayload, type TestPayload } from '../../tests/support/test-payload'
import { articles } from './content/articles'
import { loadDemo } from './load-demo'

// What the pictures show is tested beside them; here a small one is as good, and quick.
const small = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#4a86c0' } })
    .jpeg()
    .toBuffer()
vi.mock('./scenes/render-scene', () => ({ renderScene: () => small() }))
vi.mock('./scenes/portrait', () => ({ renderPortrait: () => small() }))

let portal: TestPayload

beforeAll(async () => {
  portal = await startTestPayload()
})
afterAll(() => portal.destroy())

const publicArticle = async (title: string) => {
  const query = new URLSearchParams({ 'where[title][equals]': title, depth: '0' })
  const answer = await portal.rest('GET', `/api/articles?${query.toString()}`)
  return answer.body.docs[0]
}

describe('the demonstration content', () => {
  it('is taken up where a run was cut short, and a further run changes nothing', async () => {
    const { payload } = portal
    const create = payload.create.bind(payload)
    let left = 100
    const failing = vi.spyOn(payload, 'create').mockImplementation((options) => {
      left -= 1
      if (left < 0) throw new Error('cut short')
      return create(options)
    })
    await expect(loadDemo(payload)).rejects.toThrow('cut short')
    failing.mockRestore()

    const second = await loadDemo(payload)
    expect(second.existing).toBeGreaterThanOrEqual(100)
    expect(second.created).toBeGreaterThan(0)

    const third = await loadDemo(payload)
    expect(third).toEqual({ created: 0, existing: second.created + second.existing })
  }, 120_000)

  it('keeps the day on which an article first appeared', async () => {
    const { path, publishedAt } = await publicArticle('连夜除雪保畅通，早高峰前主干道见黑')
    expect(publishedAt).toBe('2025-01-24T03:30:00.000Z')
    expect(path).toMatch(/^\/zwgk\/bmxxgkml\/qcgj\/gzdt\/202501\/t20250124_\d+\.html$/)
  })

  it('shows the public no draft', async () => {
    const drafts = articles.filter(({ publishedAt }) => !publishedAt)
    for (const { title } of drafts) expect(await publicArticle(title)).toBeUndefined()
    const { body } = await portal.rest('GET', '/api/articles?limit=0')
    expect(body.totalDocs).toBe(articles.length - drafts.length)
  })

  it('marks a repealed document with the one that replaces it', async () => {
    const { disclosure } = await publicArticle('青岚区便民摊点设置管理暂行规定')
    const { id } = await publicArticle('青岚区临时摆摊点位管理办法')
    expect(disclosure).toMatchObject({ validity: 'repealed', replacedBy: id })
  })

  it('keeps people without consent to itself', async () => {
    const { body } = await portal.rest('GET', '/api/staff?limit=100')
    const names = body.docs.map(({ name }: { name: string }) => name)
    expect(names).toContain('吴桂兰')
    expect(names).not.toContain('韩立')
  })
})
