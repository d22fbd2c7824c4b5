import type { Department } from '@/payload-types'
import { documentTag } from '@/publishing/changes/change'
import { type LoggedKind, logDelete, logSave } from '@/publishing/changes/log-document'
import { departmentPath } from '../../paths'

const logged: LoggedKind<Department> = {
  kind: 'departments',
  isPublic: ({ deletedAt }) => !deletedAt,
  title: ({ name }) => name,
  path: ({ slug }) => departmentPath(slug),
  tags: ({ id }) => ['departments', documentTag('departments', id)],
}

/** Appends what a save did to a department that the public sees. */
export const logChange = logSave(logged)

export const logEnd = logDelete(logged)
