import { headers } from 'next/headers'

import { can } from '@/editorial/policy'
import { portalPayload } from '@/platform/payload'
import { type ContentReader, readerFor } from '@/publishing/reading'

/** The eyes of the editor who is signed in; `null` for everybody else. */
export async function previewReader(): Promise<ContentReader | null> {
  const payload = await portalPayload()
  const { user } = await payload.auth({ headers: await headers() })
  return user && can(user, 'content.readUnpublished') ? readerFor(user) : null
}
