import type { Payload } from 'payload'

import { type DemoCounts, DemoStore } from './loading/demo-store'
import { loadArticles } from './loading/load-articles'
import { loadColumns } from './loading/load-columns'
import { loadDepartments, loadStaff } from './loading/load-directory'
import { loadAttachments, loadPortraits, loadScenes } from './loading/load-files'
import { loadSettings } from './loading/load-settings'

/** In the order in which one needs the other. */
const steps: readonly (readonly [string, (store: DemoStore) => Promise<void>])[] = [
  ['departments', loadDepartments],
  ['portraits', loadPortraits],
  ['staff', loadStaff],
  ['photos', loadScenes],
  ['attachments', loadAttachments],
  ['columns', loadColumns],
  ['articles', loadArticles],
  ['site and home page', loadSettings],
]

/**
 * Fills a portal with the invented district of Qinglan. Records are known by natural keys (path,
 * slug, name, title): what is there stays as it is, so a second run changes nothing and a run that
 * was killed is taken up where it stopped.
 * @param report Takes one line of progress per step.
 * @throws when the content contradicts itself or the database refuses a record.
 */
export async function loadDemo(
  payload: Payload,
  report: (line: string) => void = () => undefined,
): Promise<DemoCounts> {
  const store = new DemoStore(payload)
  for (const [name, load] of steps) {
    const before = { ...store.counts }
    const start = performance.now()
    await load(store)
    const created = store.counts.created - before.created
    const existing = store.counts.existing - before.existing
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    report(`${name}: ${created} created, ${existing} there already, ${seconds} s`)
  }
  return store.counts
}
