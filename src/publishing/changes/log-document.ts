import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
  TypeWithID,
} from 'payload'

import type { ChangeAction } from './change'
import { recordChange } from './record-change'

/** What the change log needs to know of a kind of document that has no drafts. */
export interface LoggedKind<Doc> {
  /** Slug of the collection. */
  kind: string
  isPublic: (doc: Doc) => boolean
  title: (doc: Doc) => string | null
  /** Address of its page or file; `null` when it has none of its own. */
  path: (doc: Doc) => string | null
  /** Everything whose readers must look again; the other state is `null` when there was none. */
  tags: (doc: Doc, previous: Doc | null) => string[]
}

type Logged = TypeWithID & { id: string; updatedAt: string }

/** Appends what a save did to the public state of a document, if anything. */
export function logSave<Doc extends Logged>(kind: LoggedKind<Doc>): CollectionAfterChangeHook<Doc> {
  return async ({ doc, operation, previousDoc, req }) => {
    const previous = operation === 'update' ? previousDoc : null
    await log(kind, req, doc, previous, kind.isPublic(doc))
    return doc
  }
}

/** Appends that a document is gone, if it was public. */
export function logDelete<Doc extends Logged>(
  kind: LoggedKind<Doc>,
): CollectionAfterDeleteHook<Doc> {
  return async ({ doc, req }) => {
    await log(kind, req, doc, doc, false)
    return doc
  }
}

async function log<Doc extends Logged>(
  kind: LoggedKind<Doc>,
  req: PayloadRequest,
  doc: Doc,
  previous: Doc | null,
  isPublic: boolean,
): Promise<void> {
  const action = actionOf(previous !== null && kind.isPublic(previous), isPublic)
  if (!action) return
  const path = kind.path(doc)
  const before = previous && kind.path(previous)
  await recordChange(req, {
    kind: kind.kind,
    contentId: doc.id,
    action,
    title: kind.title(doc),
    path,
    previousPath: before !== null && before !== path ? before : null,
    version: doc.updatedAt,
    tags: kind.tags(doc, previous),
  })
}

function actionOf(was: boolean, is: boolean): ChangeAction | null {
  if (is) return was ? 'updated' : 'published'
  return was ? 'retracted' : null
}
