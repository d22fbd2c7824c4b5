import type { CollectionBeforeChangeHook } from 'payload'

import type { Article } from '@/payload-types'
import { relationId, relationIds } from '@/platform/relations'
import { summaryOf } from '../article'
import { factsOf } from '../facts-of'

/** Fills what follows from the text: plain text, who and what it mentions, summary, source. */
export const readBody: CollectionBeforeChangeHook<Article> = async ({ data, req }) => {
  const facts = factsOf(data.body)
  const cover = relationId(data.cover)
  return {
    ...data,
    plainText: facts.plainText,
    mentionedDepartments: facts.departments,
    mentionedStaff: facts.staff,
    usedPhotos: unique([...(cover ? [cover] : []), ...facts.photos]),
    usedAttachments: unique([...relationIds(data.attachments), ...facts.attachments]),
    summary: data.summary?.trim() || summaryOf(facts.plainText),
    source: data.source?.trim() || (await departmentOf(req)),
  }
}

const unique = (ids: string[]): string[] => [...new Set(ids)]

async function departmentOf(
  req: Parameters<CollectionBeforeChangeHook>[0]['req'],
): Promise<string | undefined> {
  const id = relationId(req.user?.department)
  if (!id) return undefined
  const found = await req.payload.find({
    collection: 'departments',
    where: { id: { equals: id } },
    select: { name: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true, // the user's own department
    req,
  })
  return found.docs[0]?.name
}
