import { existsSync } from 'node:fs'
import path from 'node:path'
import { bodyOf } from '../support/content'
import type { Outcome, StaffClient } from '../support/staff-client'
import { getPage, type Site } from './compare'
import type { Ledger, State, Tracked } from './ledger'
import type { Random } from './random'

/** A locked article is left alone for so long, in milliseconds. */
const REST_AFTER_CUT = 95_000
const REST_AFTER_CONFLICT = 3000

export interface Counts {
  done: number
  cut: number
  /** Refused and not done: another transaction held the row (409), too much to do (503). */
  refused: number
}

/** Does one operation after the other, chosen by chance, as several editors at once would. */
export class Driver {
  readonly counts: Counts = { done: 0, cut: 0, refused: 0 }
  readonly faults: string[] = []
  /** Milliseconds of each operation that was answered. */
  readonly times: number[] = []
  private made = 0
  private renames = 0

  /**
   * @param columns ids of those that articles are published in.
   * @param database `isLocking`: it keeps locks of a process that was killed.
   */
  constructor(
    private readonly staff: StaffClient,
    private readonly site: Site,
    private readonly ledger: Ledger,
    private readonly random: Random,
    private readonly columns: string[],
    private readonly database: { isLocking: boolean },
  ) {}

  /** Does one operation; what it did wrong goes to `faults`. */
  step(): Promise<void> {
    const chance = this.random.next()
    if (chance < 0.34) return this.publish()
    if (chance < 0.58) return this.onOne(true, (article) => this.correct(article))
    if (chance < 0.78) return this.onOne(true, (article) => this.retract(article))
    if (chance < 0.88) return this.onOne(false, (article) => this.correct(article))
    if (chance < 0.94) return this.onOne(true, (article) => this.move(article))
    return this.renameColumn()
  }

  private async onOne(isLive: boolean, work: (article: Tracked) => Promise<void>): Promise<void> {
    const free = this.ledger.free(isLive)
    if (free.length < 2) return this.publish()
    const article = this.random.pick(free)
    article.isBusy = true
    await work(article)
    article.isBusy = false
  }

  private async publish(): Promise<void> {
    const key = `K${(this.made += 1)}`
    const column = this.random.pick(this.columns)
    const others = this.columns.filter((id) => id !== column)
    const title = titleOf(key, 0)
    const outcome = await this.staff.change('POST', '/api/articles', {
      title,
      column,
      alsoIn: this.random.next() < 0.25 ? [this.random.pick(others)] : [],
      pinned: this.random.next() < 0.1,
      kind: 'dispatch',
      source: '区城管执法局',
      body: bodyOf(
        `${title}：今天上午，两支队伍清扫了三条道路，维修了两处护栏，没有影响早高峰通行。`,
      ),
      _status: 'published',
    })
    if (!this.count(outcome)) return
    const id = outcome.kind === 'done' ? String(outcome.doc.id) : null
    const states = [{ title, isLive: true }]
    const article = { id, key, revision: 0, column, states, isBusy: true, restsUntil: 0 }
    this.ledger.add(article)
    await this.settleAnswer(article, outcome, states[0]!)
    article.isBusy = false
  }

  /** Also brings a withdrawn article back. */
  private async correct(article: Tracked): Promise<void> {
    const title = titleOf(article.key, article.revision + 1)
    const outcome = await this.staff.change('PATCH', `/api/articles/${article.id}`, {
      title,
      correctionReason: '更正标题',
      _status: 'published',
    })
    if (!this.count(outcome, article)) return
    article.revision += 1
    await this.settleAnswer(article, outcome, { title, isLive: true })
  }

  private async retract(article: Tracked): Promise<void> {
    const outcome = await this.staff.change('PATCH', `/api/articles/${article.id}`, {
      withdrawalReason: '内容有误',
      _status: 'draft',
    })
    if (!this.count(outcome, article)) return
    await this.settleAnswer(article, outcome, { ...article.states[0]!, isLive: false })
  }

  private async move(article: Tracked): Promise<void> {
    const others = this.columns.filter((id) => id !== article.column)
    const outcome = await this.staff.change('PATCH', `/api/articles/${article.id}`, {
      column: this.random.pick(others),
      correctionReason: '调整栏目',
      _status: 'published',
    })
    if (!this.count(outcome, article)) return
    if (outcome.kind === 'done') article.column = outcome.doc.column
    await this.settleAnswer(article, outcome, article.states[0]!)
  }

  private async renameColumn(): Promise<void> {
    const id = this.random.pick(this.columns)
    const slug = `lm-${(this.renames += 1)}`
    const outcome = await this.staff.change('PATCH', `/api/columns/${id}`, { slug })
    if (this.count(outcome) && outcome.kind === 'done') this.ledger.see(id, outcome.doc.path)
  }

  /** False when the operation was refused and therefore did nothing. */
  private count(outcome: Outcome, article?: Tracked): boolean {
    if (outcome.kind === 'refused') {
      if (![409, 503].includes(outcome.status)) {
        this.faults.push(`An operation got ${outcome.status}: ${outcome.text.slice(0, 300)}`)
      }
      this.counts.refused += 1
      if (article) article.restsUntil = performance.now() + REST_AFTER_CONFLICT
      return false
    }
    if (outcome.kind === 'done') this.times.push(outcome.ms)
    this.counts[outcome.kind] += 1
    return true
  }

  /** After an answer the article must be as asked for at once; without one it may be either. */
  private async settleAnswer(article: Tracked, outcome: Outcome, state: State): Promise<void> {
    if (outcome.kind === 'done') {
      article.states = [state]
      await this.lookAtOnce(outcome.doc, state)
      return
    }
    if (article.id !== null) article.states = [...article.states, state]
    if (this.database.isLocking) article.restsUntil = performance.now() + REST_AFTER_CUT
  }

  /** The page is right before the editor has the answer. */
  private async lookAtOnce(doc: { id: string; path: string }, state: State): Promise<void> {
    this.ledger.see(doc.id, doc.path)
    const isLeft = !state.isLive && existsSync(path.join(this.site.folder, doc.path))
    const got = await getPage(this.site, doc.path).catch(() => null)
    if (!got) return // killed meanwhile
    // A column that was renamed meanwhile leads on.
    if (got.status === 301) return
    if (state.isLive && !(got.status === 200 && got.body.includes(state.title))) {
      this.faults.push(`${doc.path} answers ${got.status} without ${state.title}, after the answer`)
    }
    if (!state.isLive && (got.status !== 410 || isLeft)) {
      this.faults.push(`${doc.path} answers ${got.status} after it was withdrawn (file: ${isLeft})`)
    }
  }
}

function titleOf(key: string, revision: number): string {
  return `${key}·${revision} 市容环境整治动态`
}
