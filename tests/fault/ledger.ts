import type { ArticleRow, ColumnRow, Truth } from './truth'
import type { OldAddress } from './compare'

/** What an article may look like: one state, or two after an operation that got no answer. */
export interface State {
  title: string
  isLive: boolean
}

export interface Tracked {
  /** `null` while nobody has told the id: its creation got no answer. */
  id: string | null
  /** Unique over the run, the start of all its titles. */
  key: string
  revision: number
  column: string
  states: State[]
  /** An operation on it is under way. */
  isBusy: boolean
  /** Its last operation was cut off: MongoDB keeps it locked for a while. In ms of `performance`. */
  restsUntil: number
}

/**
 * What the driver knows by answers alone: an answered operation must be in the database, a refused
 * one must not, one without an answer may be either.
 */
export class Ledger {
  readonly articles: Tracked[] = []
  private readonly seen = new Map<string, Set<string>>()

  add(article: Tracked): Tracked {
    this.articles.push(article)
    return article
  }

  /** Articles that an operation may be done on now. */
  free(isLive: boolean): Tracked[] {
    const now = performance.now()
    return this.articles.filter(
      ({ id, states, isBusy, restsUntil }) =>
        id !== null &&
        !isBusy &&
        restsUntil < now &&
        states.length === 1 &&
        states[0]?.isLive === isLive,
    )
  }

  /** Remembers an address, to ask later where it leads. */
  see(id: string, path: string): void {
    const paths = this.seen.get(id) ?? new Set()
    this.seen.set(id, paths.add(path))
  }

  /**
   * Takes over what the database says; what the answers do not allow is a fault. Call it while no
   * operation is under way.
   */
  settle(truth: Truth): string[] {
    const faults: string[] = []
    const rows = new Map([...truth.live, ...truth.withdrawn].map((row) => [keyOf(row.title), row]))
    for (const article of [...this.articles]) {
      const row = rows.get(article.key)
      rows.delete(article.key)
      if (row) faults.push(...settleOne(article, row))
      else if (article.id === null) this.articles.splice(this.articles.indexOf(article), 1)
      else faults.push(`${article.key} was answered as made and is not there`)
    }
    for (const { title } of rows.values()) faults.push(`${title} is there, and nobody made it`)
    for (const { id, path } of [...truth.columns, ...truth.live, ...truth.withdrawn]) {
      this.see(id, path)
    }
    return faults
  }

  /** Addresses that were left, and where they must lead by now. */
  oldAddresses(truth: Truth): OldAddress[] {
    const now = [...truth.columns, ...truth.live, ...truth.withdrawn]
    const taken = new Set(now.map(({ path }) => path))
    return now.flatMap((place: ColumnRow | ArticleRow) =>
      [...(this.seen.get(place.id) ?? [])]
        .filter((from) => !taken.has(from))
        .map((from) => ({
          from,
          to: place.path,
          isWithdrawn: 'isLive' in place && !place.isLive,
        })),
    )
  }
}

function settleOne(article: Tracked, row: ArticleRow): string[] {
  const isAllowed = article.states.some(
    ({ title, isLive }) => title === row.title && isLive === row.isLive,
  )
  const states = JSON.stringify(article.states)
  article.id = row.id
  article.column = row.column
  article.states = [{ title: row.title, isLive: row.isLive }]
  if (isAllowed) return []
  return [`${row.title} is ${row.isLive ? 'live' : 'withdrawn'}; by the answers it is ${states}`]
}

/** `K12·3 …` → `K12`. */
export function keyOf(title: string): string {
  return title.slice(0, title.indexOf('·'))
}
