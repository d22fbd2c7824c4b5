import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/platform/env'
import { bodyOf, makeArticle, makeColumn, makeDepartment } from '../support/content'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

let portal: TestPayload
let author: TestUser
let publisher: TestUser

beforeAll(async () => {
  portal = await startTestPayload()
  author = await portal.createUser(['author'])
  publisher = await portal.createUser(['publisher'])
})
afterAll(() => portal.destroy())

/** A picture of a camera's size, lying on its side, with the place where it was taken. */
async function cameraPhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  return sharp({ create: { width: 4032, height: 3024, channels: 3, noise, background: '#888' } })
    .withExif({
      IFD0: { Make: 'Example', Model: 'Camera' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 15/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 9/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 70 })
    .toBuffer()
}

async function upload(
  collection: 'photos' | 'attachments',
  name: string,
  bytes: Buffer,
  type: string,
  user: TestUser | null = author,
) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name, { type }))
  form.set('_payload', JSON.stringify({ alt: '环卫工人清扫街道' }))
  return portal.rest('POST', `/api/${collection}`, { user, body: form })
}

const picture = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#7aa' } })
    .jpeg()
    .toBuffer()

const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')

describe('a photo', () => {
  it('D-PI-04: comes out upright, re-encoded, without its place, in WebP sizes, under a name of ours', async () => {
    const original = await cameraPhoto()
    const before = await sharp(original).metadata()
    expect(before.orientation).toBe(6)
    expect(before.exif).toBeDefined()

    const answer = await upload('photos', '清晨的青岚大道 (1).JPG', original, 'image/jpeg')
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const { doc } = answer.body
    expect(doc.originalName).toBe('清晨的青岚大道 (1).JPG')
    expect(doc.filename).toMatch(/^\d{6}-[0-9a-f]{18}\.jpe?g$/)
    const stored = path.join(env().mediaDir, 'photos', doc.filename)
    const after = await sharp(stored).metadata()
    expect(after.exif).toBeUndefined()
    expect(after.orientation ?? 1).toBe(1)
    expect((after.height ?? 0) > (after.width ?? 0)).toBe(true)
    expect(after.width).toBeLessThanOrEqual(2560)
    expect([doc.width, doc.height]).toEqual([after.width, after.height])
    for (const [name, width] of Object.entries({ w400: 400, w800: 800, w1600: 1600 })) {
      const size = doc.sizes[name]
      expect(size.mimeType).toBe('image/webp')
      const file = await sharp(path.join(env().mediaDir, 'photos', size.filename)).metadata()
      expect([file.format, file.width]).toEqual(['webp', width])
      expect(file.exif).toBeUndefined()
    }
  })

  it.each([
    ['a page', 'a.jpg', Buffer.from('<html><script>alert(1)</script>'), 'image/jpeg'],
    ['an SVG', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    [
      'an SVG called a PNG',
      'a.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'image/png',
    ],
    ['an archive', 'a.jpg', zip, 'image/jpeg'],
    ['half a picture', 'a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
  ])('is refused when it is %s', async (_, name, bytes, type) => {
    const answer = await upload('photos', name, bytes, type)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toMatch(/照片/)
  })

  it('is refused with more than 60 million pixels, before it is decoded', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 6_000, channels: 3, background: '#000' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    const answer = await upload('photos', 'bomb.png', bomb, 'image/png')
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].message).toContain('尺寸过大')
  })

  it('D-A11Y-11: needs a text for those who do not see it', async () => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(await picture())], 'a.jpg', { type: 'image/jpeg' }))
    form.set('_payload', '{}')
    const answer = await portal.rest('POST', '/api/photos', { user: author, body: form })
    expect(answer.status).toBe(400)
  })
})

describe('an attachment', () => {
  it.each([
    ['a page', '通知.html', Buffer.from('<html>')],
    ['a page called a PDF', '通知.pdf', Buffer.from('<html>')],
    ['a program', 'setup.exe', Buffer.from('4d5a9000', 'hex')],
    ['a program called Word', '表.docx', Buffer.from('4d5a9000', 'hex')],
    ['two extensions', '表.docx.html', zip],
    ['no extension', '表', zip],
  ])('is refused when it is %s', async (_, name, bytes) => {
    const answer = await upload('attachments', name, bytes, 'application/octet-stream')
    expect(answer.status).toBe(400)
  })

  it('B-17: keeps its Chinese name for people and downloads without running', async () => {
    const bytes = readFileSync('src/demo/files/winter-plan.pdf')
    const answer = await upload(
      'attachments',
      '2026年冬季环境整治方案.pdf',
      bytes,
      'application/pdf',
    )
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const { doc } = answer.body
    expect(doc.title).toBe('2026年冬季环境整治方案')
    expect(doc.originalName).toBe('2026年冬季环境整治方案.pdf')
    const file = await portal.rest('GET', doc.url, { user: author })
    expect(file.status).toBe(200)
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('content-disposition')).toContain('attachment')
  })
})

describe('a Word file', () => {
  it('is taken whole', async () => {
    const bytes = readFileSync('src/demo/files/market-form.docx')
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const answer = await upload('attachments', '市场摊位登记表.docx', bytes, type)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    expect(answer.body.doc.mimeType).toBe(type)
    expect(answer.body.doc.filesize).toBe(bytes.length)
  })
})

describe('B-01: a file is public only while something public uses it', () => {
  it('opens with the article, closes with its withdrawal, and is not thrown away in between', async () => {
    const photo = (await upload('photos', 'a.jpg', await picture(), 'image/jpeg')).body.doc
    const open = async () => (await portal.rest('GET', photo.url)).status
    const openSize = async () => (await portal.rest('GET', photo.sizes.w400.url)).status
    expect(await open()).not.toBe(200)
    expect((await portal.rest('GET', `/api/photos/${photo.id}`)).status).toBe(404)

    const column = await makeColumn(portal.payload)
    const article = await makeArticle(portal.payload, column, {
      _status: 'draft',
      body: bodyOf('正文足够长的一段话，说明发生了什么事情。', {
        blockType: 'photo',
        photo: photo.id,
      }),
    })
    expect(await open()).not.toBe(200)
    await portal.rest('PATCH', `/api/articles/${article.id}`, {
      user: publisher,
      body: { _status: 'published' },
    })
    expect(await open()).toBe(200)
    expect(await openSize()).toBe(200)
    const publicPhoto = (await portal.rest('GET', `/api/photos/${photo.id}`)).body
    expect(publicPhoto.alt).toBe('环卫工人清扫街道')
    for (const hidden of ['people', 'consent', 'published', 'usedIn']) {
      expect(publicPhoto).not.toHaveProperty(hidden)
    }

    const trashed = await portal.rest('PATCH', `/api/photos/${photo.id}`, {
      user: publisher,
      body: { deletedAt: new Date().toISOString() },
    })
    expect(trashed.status).toBe(409)
    expect(trashed.body.errors[0].message).toContain(article.title)

    await portal.rest('PATCH', `/api/articles/${article.id}`, {
      user: publisher,
      body: { _status: 'draft' },
    })
    expect(await open()).not.toBe(200)
    expect(existsSync(path.join(env().mediaDir, 'photos', photo.filename))).toBe(true)
  })

  it('a portrait opens with the consent to the profile', async () => {
    const photo = (await upload('photos', 'b.jpg', await picture(), 'image/jpeg')).body.doc
    const unit = await makeDepartment(portal.payload)
    const person = await portal.payload.create({
      collection: 'staff',
      data: { name: '单小青', department: unit.id, photo: photo.id },
      overrideAccess: true,
    })
    expect(person.namePinyin).toBe('shan xiao qing')
    expect((await portal.rest('GET', photo.url)).status).not.toBe(200)
    expect((await portal.rest('GET', `/api/staff/${person.id}`)).status).toBe(404)
    await portal.payload.update({
      collection: 'staff',
      id: person.id,
      data: { consent: { given: true } },
      overrideAccess: true,
    })
    expect((await portal.rest('GET', photo.url)).status).toBe(200)
    const profile = (await portal.rest('GET', `/api/staff/${person.id}`)).body
    expect(profile.name).toBe('单小青')
    expect(profile).not.toHaveProperty('consent')
  })
})
