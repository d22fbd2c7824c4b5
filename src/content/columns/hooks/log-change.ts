import type { Column } from '@/payload-types'
import { relationId } from '@/platform/relations'
import { ADDRESSES_TAG, documentTag } from '@/publishing/changes/change'
import { type LoggedKind, logDelete, logSave } from '@/publishing/changes/log-document'
import { childrenTag, COLUMN_TREE, NAVIGATION } from '../tags'

const logged: LoggedKind<Column> = {
  kind: 'columns',
  isPublic: () => true,
  title: ({ title }) => title,
  path: ({ path }) => path ?? null,
  tags: (column, previous) => {
    const states = previous ? [column, previous] : [column]
    const isNewOrGone = !previous || column === previous
    return [
      'columns',
      documentTag('columns', column.id),
      ...states.flatMap(({ parent }) => relationId(parent) ?? []).map(childrenTag),
      ...(states.some(({ level }) => level === 1) ? [NAVIGATION] : []),
      ...(isNewOrGone || previous.path !== column.path ? [COLUMN_TREE] : []),
      ...(previous && previous.path !== column.path ? [ADDRESSES_TAG] : []),
    ]
  },
}

/** Appends a change of the tree to the change log. */
export const logChange = logSave(logged)

/** … and the end of a column. */
export const logEnd = logDelete(logged)
