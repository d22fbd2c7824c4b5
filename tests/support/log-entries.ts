import type { Change } from '@/publishing/changes/change'
import type { ChangeLog } from '@/publishing/changes/change-log'

/** The entries that some work leaves in the change log. */
export async function entriesOf(log: ChangeLog, work: () => Promise<unknown>): Promise<Change[]> {
  await log.number()
  const head = await log.head()
  await work()
  await log.number()
  return log.after(head)
}

/** Kind and action of each, for comparing; one save's entries have no set order among themselves. */
export const inWords = (entries: Change[]): string[] =>
  entries.map(({ kind, action }) => `${kind} ${action}`).sort()
