import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Clamd, startClamd } from '../support/clamd'
import { pdfFile } from '../support/pdf-files'
import { send, traces } from '../support/sent-files'
import { startTestPayload, type TestPayload, type TestUser } from '../support/test-payload'

let clamd: Clamd
let portal: TestPayload
let author: TestUser

beforeAll(async () => {
  clamd = await startClamd()
  // Before the first look at the settings.
  process.env.CLAMAV = `127.0.0.1:${clamd.port}`
  portal = await startTestPayload()
  author = await portal.createUser(['author'])
})
beforeEach(() => {
  clamd.behaviour = 'scans'
  clamd.files.length = 0
})
afterAll(async () => {
  await portal.destroy()
  await clamd.end()
})

const infected = pdfFile({ trailer: '/Info << /Title (EICAR) >>' })
const photo = (title: string) =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#7aa' } })
    .withExif({ IFD0: { Copyright: title } })
    .jpeg()
    .toBuffer()

describe('B-14: with a virus scanner', () => {
  it('takes what it lets pass, and shows it the file as it was sent', async () => {
    const sent = await photo('office')
    expect((await send(portal, author, 'attachments', '通知.pdf', pdfFile())).status).toBe(201)
    expect((await send(portal, author, 'photos', 'a.jpg', sent)).status).toBe(201)
    expect(clamd.files).toEqual([pdfFile(), sent])
  })

  it('refuses what it finds something in, says what, and keeps nothing', async () => {
    for (const [collection, name, bytes] of [
      ['attachments', '通知.pdf', infected],
      ['photos', 'a.jpg', await photo('EICAR')],
    ] as const) {
      const before = await traces(portal, collection)
      const { status, body } = await send(portal, author, collection, name, bytes)
      expect([status, body.errors[0].data.code]).toEqual([400, 'file-virus'])
      expect(body.errors[0].message).toBe(
        '杀毒软件在文件中发现病毒，没有上传（Eicar-Test-Signature）。请不要再打开它，并告知系统管理员。',
      )
      expect(await traces(portal, collection)).toEqual(before)
    }
    const { docs } = await portal.payload.find({
      collection: 'audit',
      where: { reason: { contains: 'Eicar-Test-Signature' } },
      overrideAccess: true,
    })
    expect(docs.map(({ kind, result }) => [kind, result]).sort()).toEqual([
      ['attachments', 'refused'],
      ['photos', 'refused'],
    ])
  })

  it('does not trouble it with what is refused anyway, or comes from nobody', async () => {
    await send(portal, author, 'attachments', '通知.pdf', Buffer.from('<html>'))
    await send(portal, null, 'attachments', '通知.pdf', pdfFile())
    expect(clamd.files).toEqual([])
  })

  it('refuses what it could not say anything about', async () => {
    clamd.behaviour = 'hangs up'
    const { status, body } = await send(portal, author, 'attachments', '通知.pdf', pdfFile())
    expect([status, body.errors[0].data.code]).toEqual([400, 'file-not-scanned'])
  })

  it('holds nobody up while it takes its time', async () => {
    clamd.behaviour = 'is slow'
    const upload = send(portal, author, 'attachments', '慢.pdf', pdfFile())
    while (clamd.files.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const data = { name: '环卫处', slug: 'hwc' }
    await portal.payload.create({ collection: 'departments', data, overrideAccess: true })
    // The write above is through, and the scanner is still at it.
    const { totalDocs } = await portal.payload.count({
      collection: 'attachments',
      where: { originalName: { equals: '慢.pdf' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
    clamd.release()
    expect((await upload).status).toBe(201)
  })

  it('refuses everything while it is away', async () => {
    clamd.behaviour = 'talks nonsense'
    const before = await traces(portal, 'attachments')
    const { status, body } = await send(portal, author, 'attachments', '通知.pdf', pdfFile())
    expect([status, body.errors[0].data.code]).toEqual([503, 'scanner-away'])
    expect(body.errors[0].message).toContain('杀毒软件暂时没有响应')
    expect(await traces(portal, 'attachments')).toEqual(before)
  })
})
