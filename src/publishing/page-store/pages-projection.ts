import { isFirstOfYear } from '@/ui/pager-view'
import { type Change, documentTag } from '../changes/change'
import type { NodeState } from '../projections/node-state'
import type { Aside, Projection } from '../projections/projection'
import { fileNameOf } from './file-name'
import { LATER, URGENT } from './page-index'
import type { Pages } from './pages'

/** More changes at once are an import: their pages come after the lists that visitors look at. */
const FEW = 20

/** A document that more pages show (a column in the trail of its articles) makes none of them urgent. */
const MANY = 100

/**
 * Pages follow the change log: what was retracted or moved away is forgotten at once, what depends
 * on a change is marked, to be rendered again by the refresher or by the first visitor.
 */
export class PagesProjection implements Projection {
  readonly name = 'pages'

  /** @param wakeRefresher told when pages were marked. */
  constructor(
    private readonly state: NodeState,
    private readonly pages: Pages,
    private readonly wakeRefresher: () => void,
  ) {}

  position(): Promise<number> {
    return Promise.resolve(this.state.position(this.name))
  }

  apply(changes: Change[]): Promise<void> {
    const gone = changes.flatMap((change) => this.goneBy(change))
    // All of them, before anything is written that may fail: a withdrawal waits for no other page.
    for (const path of gone) this.pages.hide(path)
    for (const path of gone) this.pages.drop(path)
    const own = new Set(changes.flatMap(({ path }) => path ?? []))
    // A new page is rendered before anybody asks: it is to be there when the portal is not.
    const priority = changes.length <= FEW ? URGENT : LATER
    this.pages.index.order(changes.flatMap(newPage), priority)
    for (const path of this.showing(changes)) own.add(path)
    this.pages.markStale(
      changes.flatMap(({ tags }) => tags),
      (path) => (own.has(path) || isFrontPage(path) ? URGENT : LATER),
    )
    const last = changes.at(-1)
    // Only now: a kill before this line makes the same changes come again.
    if (last) this.state.setPosition(this.name, last.seq)
    this.wakeRefresher()
    return Promise.resolve()
  }

  setAside({ seq }: Change, error: string): Promise<void> {
    this.state.transaction(() => {
      this.state.setAside(this.name, seq, error)
      this.state.setPosition(this.name, seq)
    })
    return Promise.resolve()
  }

  asides(): Promise<Aside[]> {
    return Promise.resolve(this.state.asides(this.name))
  }

  clearAside(seq: number): Promise<void> {
    this.state.clearAside(this.name, seq)
    return Promise.resolve()
  }

  isMine(): Promise<boolean> {
    return Promise.resolve(true) // every node has pages of its own
  }

  /** Pages that show what changed: a deep page of a list with a withdrawn title does not wait. */
  private showing(changes: Change[]): string[] {
    const tags = changes.map(({ kind, contentId }) => documentTag(kind, contentId))
    const paths = this.pages.index.pathsOf(tags)
    return paths.length <= MANY ? paths : []
  }

  /** Addresses where nothing is any more; with a slash at the end, everything below them too. */
  private goneBy({ action, path, previousPath }: Change): string[] {
    const roots = [action === 'retracted' ? path : null, previousPath]
    return roots.flatMap((root) => {
      if (root === null) return []
      const isBranch = root.endsWith('/') && root !== '/'
      return [root, ...(isBranch ? this.pages.index.below(root) : [])]
    })
  }
}

/** Its address, when it has a page of its own: photos and attachments are files of the API. */
function newPage({ action, path }: Change): string[] {
  if (action === 'retracted' || path === null || path.startsWith('/api/')) return []
  return fileNameOf(path) === null ? [] : [path]
}

/** Home, first pages of lists, feeds, sitemap: what visitors and readers of feeds look at first. */
function isFrontPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.xml') || isFirstOfYear(path)
}
