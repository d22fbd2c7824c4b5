import type { CollectionBeforeOperationHook } from 'payload'

/** What the save hooks need to know of the operation, and Payload does not pass on to them. */
export interface SaveKind {
  /** `draft=true`: saved beside the live text, which stays. */
  isDraft: boolean
  /** The caller said what state the article shall be in. */
  namesStatus: boolean
}

const KEY = 'articleSave'

/** Keeps how the save was asked for in the request's context. */
export const noteSaveKind: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' || operation === 'update') {
    const data: Record<string, unknown> = args.data ?? {}
    const kind: SaveKind = {
      // Payload publishes an update that says so, whatever `draft` says.
      isDraft: args.draft === true && (operation === 'create' || data._status !== 'published'),
      namesStatus: data._status !== undefined || data.deletedAt !== undefined,
    }
    req.context[KEY] = kind
  }
  if (operation === 'restoreVersion') {
    req.context[KEY] = { isDraft: args.draft === true, namesStatus: true } satisfies SaveKind
  }
  return args
}

/** The kind noted for the running save. */
export function saveKind(context: Record<string, unknown>): SaveKind {
  const kind = context[KEY] as SaveKind | undefined
  if (!kind) throw new Error('An article was saved without its beforeOperation hook')
  return kind
}
