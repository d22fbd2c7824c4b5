import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { logger } from '@/platform/logger'
import { PageFiles } from '@/publishing/page-store/page-files'
import { PageIndex } from '@/publishing/page-store/page-index'
import { type Answer, Pages, type PagesOptions } from '@/publishing/page-store/pages'
import { NodeState } from '@/publishing/projections/node-state'
import type { RenderedPage } from '@/publishing/renderer/renderer'

/** A page store as one process has it, on files of its own. */
export interface TestStore {
  pages: Pages
  index: PageIndex
  files: PageFiles
  state: NodeState
  /** Below it: `node.db` and the stored pages in `site/`. */
  folder: string
  /** Names of all files stored, temporary ones left out. */
  stored: () => Promise<string[]>
  /** Ends the process's part; the folder stays. */
  close: () => void
}

const folders: string[] = []
const states: NodeState[] = []

/** A folder that {@link removeStores} takes away. */
export function storeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-store-'))
  folders.push(folder)
  return folder
}

/** Opens a page store; on the folder of one that was closed it stands for a restart. */
export function openStore(
  render: PagesOptions['render'],
  options: Partial<PagesOptions> & { folder?: string } = {},
): TestStore {
  // What goes wrong in these tests goes wrong on purpose.
  logger.level = 'silent'
  const { folder = storeFolder(), ...limits } = options
  const state = new NodeState(folder)
  states.push(state)
  const index = new PageIndex(state)
  const files = new PageFiles(path.join(folder, 'site'))
  const pages = new Pages({
    render,
    index,
    files,
    memoryBytes: 10_000_000,
    diskBytes: 100_000_000,
    ...limits,
  })
  return {
    pages,
    index,
    files,
    state,
    folder,
    stored: async () => {
      const names: string[] = []
      for await (const name of files.walk()) names.push(name)
      return names.sort()
    },
    close: () => {
      states.splice(states.indexOf(state), 1)
      state.close()
    },
  }
}

/** For `afterEach`: closes what is open and removes the folders. */
export function removeStores(): void {
  for (const state of states.splice(0)) state.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A rendered page that depends on these tags. */
export function rendered(body: string, tags: string[] = []): RenderedPage {
  const contentType = 'text/html; charset=utf-8'
  return { status: 200, contentType, location: null, body: Buffer.from(body), tags }
}

/** What an address answers that has no page. */
export function renderedOther(status: 301 | 404 | 410, location: string | null = null) {
  return { ...rendered(`status ${status}`), status, location } satisfies RenderedPage
}

/** Body of an answer, whether it is a stored page or not. */
export function bodyOf(answer: Answer): string {
  const { kind } = answer
  return (kind === 'page' ? answer.page.identity : answer.answer.body).toString('utf8')
}

/** A door that a test opens when it is time. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}
