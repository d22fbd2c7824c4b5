import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { createLocalReq } from 'payload'

import { refusal } from '@/platform/errors'
import { actor } from '../access'
import { ownerOf } from '../owner-fields'
import { covers } from '../scope'
import { recordEntry } from './record-entry'

/** A job as Payload's scheduling of publications makes it. */
interface ScheduledJob {
  id: string
  taskSlug?: string | null
  processing?: boolean | null
  completedAt?: string | null
  waitUntil?: string | null
  input?: {
    type?: string | null
    doc?: { relationTo?: string; value?: string | { id: string } } | null
    user?: { value?: string | { id: string } } | null
  } | null
}

/** Records that a publication or a withdrawal was scheduled. */
export const auditSchedule: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const job = doc as ScheduledJob
  if (operation !== 'create' || job.taskSlug !== 'schedulePublish') return doc as unknown
  const id = idOf(job.input?.user?.value)
  const user = id && (await userById(req, id))
  const { headers, payload, payloadAPI, transactionID } = req
  await recordEntry(
    // Payload queues without the request; the job itself says who asked.
    {
      headers,
      payload,
      payloadAPI,
      transactionID,
      user: user ? { ...user, collection: 'users' } : null,
    },
    { action: 'schedule', ...(await subject(req, job)) },
  )
  return doc as unknown
}

/**
 * Payload takes everybody's wish to schedule and finds only when the time has come that he may not
 * publish; the editor hears it at once.
 */
export const guardSchedule: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const job = data as Omit<ScheduledJob, 'id'>
  const userId = idOf(job.input?.user?.value)
  if (operation !== 'create' || job.taskSlug !== 'schedulePublish' || !userId) return job
  const user = await userById(req, userId)
  const asker = await createLocalReq(
    { user: user ? { ...user, collection: 'users' } : undefined },
    req.payload,
  )
  asker.transactionID = req.transactionID
  await refuseUnlessHis(asker, job)
  return job
}

/** Somebody may call off what he may publish himself; Payload asks only for a way into the admin. */
export const guardUnschedule: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (!actor(req)) return
  const job = (await req.payload.findByID({
    collection: 'payload-jobs',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // decides whether he may
    req,
  })) as ScheduledJob | null
  await refuseUnlessHis(req, job)
}

async function refuseUnlessHis(
  req: PayloadRequest,
  job: Pick<ScheduledJob, 'input'> | null,
): Promise<void> {
  const document = idOf(job?.input?.doc?.value)
  const article = document && (await articleById(req, document))
  const isHis = article && (await covers(req, 'articles.publish', ownerOf(article)))
  if (!isHis) throw refusal('not-allowed', '您没有这篇稿件的签发权限，不能预约或取消。', 403)
}

/** Records that it was called off; jobs that were carried out are cleared away by the server. */
export const auditUnschedule: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const job = doc as ScheduledJob
  if (job.taskSlug !== 'schedulePublish' || !actor(req) || job.processing || job.completedAt) return
  await recordEntry(req, { action: 'unschedule', ...(await subject(req, job)) })
}

async function subject(req: PayloadRequest, { input, waitUntil }: ScheduledJob) {
  const contentId = idOf(input?.doc?.value)
  const article = contentId && (await articleById(req, contentId))
  const after = input?.type === 'unpublish' ? '撤稿' : '发布'
  return {
    kind: input?.doc?.relationTo ?? 'articles',
    contentId,
    title: article ? article.title : null,
    changes: [{ field: 'schedule', before: null, after: `${after} ${waitUntil ?? ''}`.trim() }],
  }
}

const byServer = {
  depth: 0,
  trash: true,
  disableErrors: true,
  overrideAccess: true, // names what the log tells of
} as const

const articleById = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'articles', id, draft: true, req, ...byServer })

const userById = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'users', id, req, ...byServer })

function idOf(value: string | { id: string } | null | undefined): string | null {
  return typeof value === 'object' ? (value?.id ?? null) : (value ?? null)
}
