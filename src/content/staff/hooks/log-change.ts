import type { Staff } from '@/payload-types'
import { documentTag } from '@/publishing/changes/change'
import { type LoggedKind, logDelete, logSave } from '@/publishing/changes/log-document'
import { staffPath } from '../../paths'
import { isPublicStaff } from '../staff'

const logged: LoggedKind<Staff> = {
  kind: 'staff',
  isPublic: isPublicStaff,
  title: ({ name }) => name,
  path: ({ id }) => staffPath(id),
  tags: ({ id }) => ['staff', documentTag('staff', id)],
}

/** Appends what a save did to a profile that the public sees. */
export const logChange = logSave(logged)

export const logEnd = logDelete(logged)
