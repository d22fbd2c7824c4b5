import path from 'node:path'

import { unloggedContent } from '@/content/unlogged-content'
import { env } from '@/platform/env'
import { ChangeLog } from '@/publishing/changes/change-log'
import { PageFiles } from '@/publishing/page-store/page-files'
import { PageIndex } from '@/publishing/page-store/page-index'
import { Pages } from '@/publishing/page-store/pages'
import { checkStore } from '@/publishing/page-store/store-check'
import { NodeState } from '@/publishing/projections/node-state'
import { SITE_FOLDER } from '@/publishing/publisher'
import { complain, print, withContent } from './command'

const WORDS = { changed: 'was changed', missing: 'is missing', extra: 'does not belong there' }

/**
 * `npm run verify`: compares what is published with the change log, and the stored pages with what
 * was stored. A tampered file is removed; the portal renders the page anew when it is asked for.
 * @returns 0 when there was nothing to find, else 1.
 */
export async function run(): Promise<number> {
  const settings = env()
  const faults = (await checkContent()) + (await checkFiles(settings.dataDir))
  print(faults === 0 ? '✓ Everything is as it should be' : `${faults} faults`)
  return faults === 0 ? 0 : 1
}

async function checkContent(): Promise<number> {
  return withContent(async (payload) => {
    const log = new ChangeLog(payload)
    await log.number()
    let faults = 0
    for await (const fault of unloggedContent(payload, log)) {
      complain(fault)
      faults += 1
    }
    print(`✓ Change log: ${await log.head()} entries compared with the content`)
    return faults
  })
}

async function checkFiles(dataDir: string): Promise<number> {
  const state = new NodeState(dataDir)
  const files = new PageFiles(path.join(dataDir, SITE_FOLDER))
  const pages = new Pages({
    render: () => Promise.reject(new Error('verify renders nothing')),
    index: new PageIndex(state),
    files,
    memoryBytes: 1,
    diskBytes: Number.MAX_SAFE_INTEGER,
  })
  let faults = 0
  for await (const { kind, path: where } of checkStore(pages, files)) {
    complain(`Stored page ${where} ${WORDS[kind]}; removed`)
    if (kind === 'extra') files.removeFile(where)
    else pages.drop(where)
    faults += 1
  }
  print(`✓ Page store: ${pages.status().pages} pages compared with their SHA-256`)
  state.close()
  return faults
}
