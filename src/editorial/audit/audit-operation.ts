import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
} from 'payload'

import { differences } from './differences'
import type { AuditAction, FieldChange } from './entry'
import { recordEntry } from './record-entry'
import { rootOf, setRoot } from './root-operation'
import { titleOf } from './title-of'

const WRITES = new Set(['create', 'update', 'delete', 'restoreVersion'])

/** Remembers the outermost operation of a request. */
export const noteOperation: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  const action = REFUSED_AS[operation]
  if (!action || rootOf(req)) return args
  const { data, draft, id } = Object(args) as OperationArgs
  setRoot(req, {
    slug: collection.slug,
    action: WRITES.has(operation) && data?._status === 'published' ? 'publish' : action,
    contentId: typeof id === 'string' ? id : null,
    email: typeof data?.email === 'string' ? data.email : null,
    isDraft: draft === true,
    setsPassword: WRITES.has(operation) && Boolean(data?.password),
  })
  return args
}

interface OperationArgs {
  data?: { _status?: unknown; email?: unknown; password?: unknown }
  draft?: boolean
  id?: unknown
}

/** Operations that are recorded, by what they are called when they are refused. */
const REFUSED_AS: Partial<Record<string, AuditAction>> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  restoreVersion: 'update',
  login: 'signIn',
  unlock: 'unlock',
  forgotPassword: 'forgotPassword',
  resetPassword: 'resetPassword',
}

/** The next operation of the request is one of its own. */
export const endOperation: CollectionAfterOperationHook = ({
  collection,
  operation,
  req,
  result,
}) => {
  // Hooks of a save read documents of its own collection too.
  const isRead = /^(find|count|read)/.test(operation)
  if (!isRead && rootOf(req)?.slug === collection.slug) setRoot(req, undefined)
  return result
}

/** Records what a save changed. */
export const auditSave: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const root = rootOf(req)
  if (root && root.slug !== collection.slug) return doc as unknown
  const before = operation === 'update' ? (previousDoc as Saved) : null
  const after = doc as Saved
  const password: FieldChange[] = root?.setsPassword
    ? [{ field: 'password', before: null, after: '（不记录内容）' }]
    : []
  await recordEntry(req, {
    action: actionOf(before, after, root?.isDraft ?? false),
    kind: collection.slug,
    contentId: after.id,
    title: titleOf(collection, after),
    changes: [...differences(before, after), ...password],
  })
  return doc as unknown
}

/** Records what was deleted for good. */
export const auditDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const root = rootOf(req)
  if (root && root.slug !== collection.slug) return
  const gone = doc as Saved
  await recordEntry(req, {
    action: 'delete',
    kind: collection.slug,
    contentId: gone.id,
    title: titleOf(collection, gone),
    changes: differences(gone, null),
  })
}

interface Saved {
  id: string
  _status?: string | null
  deletedAt?: string | null
}

/** What a save did, in an auditor's words. */
export function actionOf(before: Saved | null, after: Saved, isDraft: boolean): AuditAction {
  if (before && !before.deletedAt && after.deletedAt) return 'trash'
  if (before?.deletedAt && !after.deletedAt) return 'restore'
  if (isDraft) return before ? 'draft' : 'create'
  if (after._status === 'published') return 'publish'
  if (before?._status === 'published' && after._status === 'draft') return 'withdraw'
  return before ? 'update' : 'create'
}
