import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileKinds } from '@/content/attachments/file-kinds'
import type { FaultCode } from '@/content/uploads/fault'
import { faultSentences } from '@/content/uploads/fault-sentences'
import { env } from '@/platform/env'
import { honestFiles, hostileFiles } from '../support/hostile-files'
import { pdfFile } from '../support/pdf-files'
import { type FileCollection, send, traces } from '../support/sent-files'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'
import { zipOf } from '../support/zip-files'

let portal: TestPayload
let author: TestUser
let before: Awaited<ReturnType<typeof traces>>

beforeAll(async () => {
  portal = await startTestPayload()
  author = await portal.createUser(['author'])
})
afterAll(() => portal.destroy())

const upload = (collection: FileCollection, name: string, bytes: Uint8Array) =>
  send(portal, author, collection, name, bytes)

/** Sends a file, which is refused with its code and sentence and leaves nothing behind. */
async function isRefused(
  collection: FileCollection,
  name: string,
  bytes: Uint8Array,
  code: string,
  where?: string,
) {
  before = await traces(portal, collection)
  const { status, body } = await upload(collection, name, bytes)
  expect(status, JSON.stringify(body)).toBe(400)
  const [error] = body.errors
  const { what, then } = faultSentences[code as FaultCode]
  expect(error.data).toMatchObject({ code, errors: [{ path: 'file', message: error.message }] })
  expect(error.message.startsWith(what) && error.message.endsWith(`。${then}`)).toBe(true)
  if (where !== undefined) expect(error.message).toContain(where)
  expect(await traces(portal, collection)).toEqual(before)
}

async function lastRefusal() {
  const { docs } = await portal.payload.find({
    collection: 'audit',
    where: { result: { equals: 'refused' } },
    sort: '-at',
    limit: 1,
    overrideAccess: true,
  })
  return docs[0]
}

describe('B-14: an attachment is refused, with its sentence and without a trace,', () => {
  it.each(hostileFiles)('when it is or has %s', async (_, ...file) => {
    await isRefused('attachments', ...file)
  })

  it('when its name hides a program, or its kind is none that is taken', async () => {
    await isRefused('attachments', '通知.exe.pdf', pdfFile(), 'file-name', '通知.exe.pdf')
    for (const name of [
      '通知.html',
      '图.svg',
      '清单.csv',
      '表.docm',
      '通知',
      '.pdf',
      '通知.pdf.exe',
    ]) {
      await isRefused('attachments', name, pdfFile(), 'file-kind', '可上传')
    }
  })

  it('when its name is so long that its extension is lost on the way', async () => {
    await isRefused('attachments', `${'长'.repeat(300)}.pdf`, pdfFile(), 'file-kind')
  })

  it('when it comes in the place of another, which stays as it is', async () => {
    const { doc } = (await upload('attachments', '通知.pdf', pdfFile())).body
    before = await traces(portal, 'attachments')
    const evil = zipOf({ 'a.exe': 'x' })
    const answer = await send(portal, author, 'attachments', '材料.zip', evil, doc.id)
    expect(answer.status).toBe(400)
    expect(answer.body.code ?? answer.body.errors[0].data.code).toBe('file-program')
    expect(await traces(portal, 'attachments')).toEqual(before)
    const file = await portal.rest('GET', doc.url, { user: author })
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it('when the portal is to fetch it from an address', async () => {
    const data = { filename: '通知.pdf', url: 'https://evil.example/a.pdf', alt: '照片' }
    for (const collection of ['attachments', 'photos'] as const) {
      const answer = await portal.rest('POST', `/api/${collection}`, { user: author, body: data })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].data.code).toBe('file-missing')
    }
    const mutation = `mutation { createAttachment(data: { filename: "${data.filename}", url: "${data.url}" }) { id } }`
    const { body } = await portal.graphql(mutation, { user: author })
    expect(body.errors[0].message).toContain('不能用网址代替')
    const { status } = await portal.rest('GET', `/api/attachments/paste-url?src=${data.url}`, {
      user: author,
    })
    expect(status).toBeGreaterThanOrEqual(400)
  })

  it('when the server itself writes it', async () => {
    const data = zipOf({ 'a.exe': 'x' })
    const file = { name: '材料.zip', data, mimetype: 'application/zip', size: data.length }
    const created = portal.payload.create({
      collection: 'attachments',
      data: {},
      file,
      overrideAccess: true,
    })
    await expect(created).rejects.toThrow('压缩包或文件中有程序、脚本或网页（a.exe）')
  })

  it('and the refusal stands in the audit log', async () => {
    await isRefused('attachments', '材料.zip', zipOf({ 'a.exe': 'x' }), 'file-program')
    expect(await lastRefusal()).toMatchObject({
      action: 'create',
      kind: 'attachments',
      status: 400,
      actor: author.user.id,
      reason: expect.stringContaining('程序、脚本或网页'),
    })
  })

  it('unseen, when whoever sends it may not upload', async () => {
    const answer = await send(portal, null, 'attachments', '材料.zip', zipOf({ 'a.exe': 'x' }))
    expect(answer.status).toBe(403)
  })
})

const POLICY = "default-src 'none'; sandbox"

describe('B-14: an attachment is taken and downloads without running', () => {
  it.each(honestFiles)('%s', async (_, name, bytes) => {
    const { status, body } = await upload('attachments', name, bytes)
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.doc).toMatchObject({ originalName: name, filesize: bytes.length })
    const { headers, ...file } = await portal.rest('GET', body.doc.url, { user: author })
    expect(file.status).toBe(200)
    expect(headers.get('content-security-policy')).toBe(POLICY)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+"; /)
    expect(headers.get('content-type')).not.toMatch(/html|xml$|svg|script/)
  })

  it('every kind that is taken is among them', () => {
    const shown = new Set(honestFiles.map(([, name]) => path.extname(name).slice(1)))
    expect([...shown].sort()).toEqual(Object.keys(fileKinds).sort())
  })

  it.each([
    ['winter-plan.pdf', '2026年冬季市容环境保障点位表.pdf'],
    ['market-form.docx', '临时摆摊点位申请表.docx'],
  ])('%s of the demonstration', async (file, name) => {
    const bytes = readFileSync(path.join('src/demo/files', file))
    expect((await upload('attachments', name, bytes)).status).toBe(201)
  })

  it.each([
    ['2026年冬季（方案）“终稿” 100%.pdf', '2026年冬季（方案）“终稿” 100%.pdf'],
    ["it's (1)*.pdf", "it's (1)_.pdf"],
    ['../../etc/方案.pdf', '方案.pdf'],
    ['con.pdf', '_con.pdf'],
    ['报表\u202efdp.x.pdf', '报表fdp.x.pdf'],
    [`${'长'.repeat(240)}.pdf`, `${'长'.repeat(196)}.pdf`],
  ])('under its name: %j as %j', async (given, kept) => {
    const { body } = await upload('attachments', given, pdfFile())
    const { doc } = body
    expect(doc?.originalName, JSON.stringify(body)).toBe(kept)
    expect(doc.filename).toMatch(/^\d{6}-[0-9a-f]{18}\.pdf$/)
    const { headers } = await portal.rest('GET', doc.url, { user: author })
    const encoded = /filename\*=UTF-8''(\S+)$/.exec(headers.get('content-disposition') ?? '')?.[1]
    expect(decodeURIComponent(encoded ?? '')).toBe(kept)
  })

  it('and in parts too', async () => {
    const { doc } = (await upload('attachments', '方案.pdf', pdfFile())).body
    const part = await portal.rest('GET', doc.url, {
      user: author,
      headers: { Range: 'bytes=0-3' },
    })
    expect([part.status, part.body]).toEqual([206, '%PDF'])
    expect(part.headers.get('content-disposition')).toContain("UTF-8''%E6%96%B9%E6%A1%88.pdf")
  })

  it('but not for those who may not have it', async () => {
    const { doc } = (await upload('attachments', '内部.pdf', pdfFile())).body
    const answer = await portal.rest('GET', doc.url)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-disposition')).toBeNull()
  })
})

const plain = { channels: 3 as const, background: '#7aa' }
const picture = () => sharp({ create: { width: 900, height: 600, ...plain } })
/** Frames of 1000 × 1000 pixels, red and blue by turns: like ones are stored as one. */
const film = (frames: number) =>
  sharp(
    Array.from({ length: frames }, (_, at) => ({
      create: {
        width: 1000,
        height: 1000,
        channels: 3,
        background: at % 2 === 0 ? '#c00' : '#00c',
      },
    })) as unknown as string[],
    { join: { animated: true } },
  )
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>')

describe('B-14: a photo', () => {
  it.each<[what: string, name: string, bytes: () => Promise<Buffer>, code: FaultCode]>([
    ['an SVG', 'a.svg', async () => svg, 'photo-kind'],
    ['an SVG called a PNG', 'a.png', async () => svg, 'photo-kind'],
    ['a page', 'a.jpg', async () => page, 'photo-kind'],
    ['a PDF', 'a.jpg', async () => pdfFile(), 'photo-kind'],
    ['an archive', 'a.jpg', async () => zipOf({ 'a.txt': 'x' }), 'photo-kind'],
    ['a TIFF', 'a.tiff', () => picture().tiff().toBuffer(), 'photo-kind'],
    ['a PNG called a JPEG', 'a.jpg', () => picture().png().toBuffer(), 'photo-kind'],
    ['a JPEG called a page', 'a.html', () => picture().jpeg().toBuffer(), 'photo-kind'],
    ['called like a script', 'a.php.jpg', () => picture().jpeg().toBuffer(), 'file-name'],
    [
      'half a JPEG',
      'a.jpg',
      async () => (await picture().jpeg().toBuffer()).subarray(0, 2000),
      'photo-damaged',
    ],
    [
      'half a PNG',
      'a.png',
      async () => (await picture().png({ compressionLevel: 0 }).toBuffer()).subarray(0, 90_000),
      'photo-damaged',
    ],
    ['a GIF of 61 large frames', 'a.gif', () => film(61).gif().toBuffer(), 'photo-pixels'],
    ['a WebP of 61 large frames', 'a.webp', () => film(61).webp().toBuffer(), 'photo-pixels'],
  ])(
    'is refused, with its sentence and without a trace, when it is %s',
    async (_, name, bytes, code) => {
      await isRefused('photos', name, await bytes(), code)
    },
  )

  it.each([
    ['清晨.JPG', () => picture().jpeg().toBuffer()],
    ['清晨.jpeg', () => picture().jpeg().toBuffer()],
    ['清晨.png', () => picture().png().toBuffer()],
    ['清晨.webp', () => picture().webp().toBuffer()],
    ['动图.gif', () => film(3).gif().toBuffer()],
  ])('%s is taken and nothing of it runs', async (name, bytes) => {
    const { status, body } = await upload('photos', name, await bytes())
    expect(status, JSON.stringify(body)).toBe(201)
    for (const url of [body.doc.url, body.doc.sizes.w400.url]) {
      const { headers, ...file } = await portal.rest('GET', url, { user: author })
      expect(file.status).toBe(200)
      expect(headers.get('content-security-policy')).toBe(POLICY)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-type')).toMatch(/^image\/(jpeg|png|webp|gif)$/)
    }
  })

  it('D-PI-04: is written anew, so that nothing hidden in the file or behind it is kept', async () => {
    const hidden = '<script>alert(1)</script>'
    const jpeg = await picture()
      .withExif({ IFD0: { Copyright: hidden }, IFD3: { GPSLatitude: '30/1 15/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect(jpeg.includes(hidden)).toBe(true)
    const sent = Buffer.concat([jpeg, page, zipOf({ 'a.exe': 'x' })])
    const { doc } = (await upload('photos', 'a.jpg', sent)).body
    const stored = readFileSync(path.join(env().mediaDir, 'photos', doc.filename))
    expect(stored.includes('<script')).toBe(false)
    expect(stored.includes('a.exe')).toBe(false)
    expect((await sharp(stored).metadata()).exif).toBeUndefined()
  })
})
