import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/platform/env'
import type { Answer, TestPayload, TestUser } from './test-payload'

export type FileCollection = 'photos' | 'attachments'

/** Uploads a file by REST as the admin's form does. */
export function send(
  portal: TestPayload,
  user: TestUser | null,
  collection: FileCollection,
  name: string,
  bytes: Uint8Array,
  id?: string,
): Promise<Answer> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/octet-stream' }))
  form.set('_payload', JSON.stringify({ alt: '环卫工人清扫街道' }))
  const address = `/api/${collection}${id === undefined ? '' : `/${id}`}`
  return portal.rest(id === undefined ? 'POST' : 'PATCH', address, { user, body: form })
}

/** All that uploads leave: stored files, temporary ones, and how many documents there are. */
export async function traces({ payload }: TestPayload, collection: FileCollection) {
  const { mediaDir, dataDir } = env()
  const { totalDocs } = await payload.count({ collection, overrideAccess: true })
  const names = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : [])
  return {
    totalDocs,
    stored: names(path.join(mediaDir, collection)),
    temporary: names(path.join(dataDir, 'tmp')),
  }
}
