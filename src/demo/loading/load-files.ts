import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { File } from 'payload'

import { attachments } from '../content/attachments'
import { photos } from '../content/photos'
import { staff } from '../content/staff'
import type { DemoPhoto } from '../content/types'
import { renderPortrait } from '../scenes/portrait'
import { renderScene } from '../scenes/render-scene'
import { dayToIso, type DemoStore, eachOf } from './demo-store'

/** Drawing and re-encoding keep a core busy; more at a time only takes memory. */
const AT_A_TIME = 2

export const portraitKey = (staffKey: string): string => `portrait-${staffKey}`

/** Portraits come before the staff that they belong to. */
export async function loadPortraits(store: DemoStore): Promise<void> {
  await eachOf(staff, AT_A_TIME, async ({ key, name, position, portrait, leader, consentOn }) => {
    await ensurePhoto(store, portraitKey(key), () => renderPortrait(key, portrait), {
      alt: `${name}工作照，${position}`,
      caption: `${name}，${position}`,
      credit: '区城管执法局供图',
      takenAt: dayToIso('2026-03-02'),
      place: '青岚区文澜路18号',
      consent: leader === true || consentOn !== undefined,
    })
  })
}

export async function loadScenes(store: DemoStore): Promise<void> {
  await eachOf(photos, AT_A_TIME, async (photo) => {
    await ensurePhoto(store, photo.key, () => renderScene(photo.scene), sceneData(store, photo))
  })
}

export async function loadAttachments(store: DemoStore): Promise<void> {
  for (const { key, file, displayName, title } of attachments) {
    await store.ensure('attachments', key, { originalName: { equals: displayName } }, async () => {
      const data = await readFile(path.resolve('src/demo/files', file))
      return store.payload.create({
        collection: 'attachments',
        data: { title },
        file: upload(displayName, data, 'application/octet-stream'),
        depth: 0,
        overrideAccess: true, // the portal's own start-up content; there is no user yet
      })
    })
  }
}

interface PhotoData {
  alt: string
  caption: string
  credit: string
  takenAt: string
  place: string
  consent: boolean
  people?: string[]
}

function sceneData(store: DemoStore, photo: DemoPhoto): PhotoData {
  const { alt, caption, credit, takenAt, place, people = [] } = photo
  return {
    alt,
    caption,
    credit,
    place,
    takenAt: dayToIso(takenAt),
    consent: true,
    people: people.map((key) => store.id('staff', key)),
  }
}

async function ensurePhoto(
  store: DemoStore,
  key: string,
  draw: () => Promise<Buffer>,
  data: PhotoData,
): Promise<void> {
  const name = `${key}.jpg`
  await store.ensure('photos', key, { originalName: { equals: name } }, async () =>
    store.payload.create({
      collection: 'photos',
      data,
      file: upload(name, await draw(), 'image/jpeg'),
      depth: 0,
      overrideAccess: true, // the portal's own start-up content; there is no user yet
    }),
  )
}

function upload(name: string, data: Buffer, mimetype: string): File {
  return { name, data, mimetype, size: data.byteLength }
}
