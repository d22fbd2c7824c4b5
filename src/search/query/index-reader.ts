import type Database from 'libsql'

import { type FacetName, MAX_COUNTED, type SearchAnswer } from '../answer'
import { TEXT_COLUMNS } from '../index/schema'
import { Statements } from '../index/statements'
import { readQuery } from '../language/read-query'
import { MAX_PAGE, type SearchRequest } from '../request'
import type { RelatedSubject, Suggestion } from '../search'
import { FacetCounts, type KindLabels } from './facets'
import { conditionsOf, type Filters, filtersOf, isChosen, rangeOf } from './filters'
import { type Counted, EVERYTHING, Hits } from './hits'
import { Labels } from './labels'
import { patternOf } from './marks'
import { beginningsOf, type Columns, type Match, matchOf, type Part, within } from './match'
import { orderOf, RANKED } from './order'
import { Records } from './records'
import { relatedTo } from './related'
import { addressOf, showHit, type Showing, SNIPPET_BUDGET } from './show-hit'
import { suggestionsFor } from './suggestions'

/** With so many exact hits nobody needs the loose ones. */
const ENOUGH_EXACT = 50

/** Titles that are offered while somebody types. */
const SUGGESTED_TITLES = 8

/** Answers from an index; it never writes. One call at a time. */
export class IndexReader {
  private readonly statements: Statements
  private readonly hits: Hits
  private readonly records: Records
  private labels: Labels | null = null
  private counts: FacetCounts | null = null
  private seenVersion = -1

  constructor(
    private readonly database: Database.Database,
    private readonly kinds: KindLabels,
  ) {
    this.statements = new Statements(database)
    this.hits = new Hits(this.statements)
    this.records = new Records(this.statements)
  }

  find(request: SearchRequest): SearchAnswer {
    const query = readQuery(request.q)
    const empty: SearchAnswer = {
      query: query.text,
      isCut: query.isCut,
      total: 0,
      isMore: false,
      page: request.page,
      limit: request.limit,
      pages: 1,
      hits: [],
      facets: { kind: [], column: [], department: [], year: [] },
      suggestions: [],
    }
    if (query.terms.length === 0) return empty
    return this.atOneMoment(() => {
      const filters = filtersOf(request, this.names())
      if (!filters) return empty
      const columns = columnsOf(request)
      const { match, exactly, counted } = this.narrowed(matchOf(query.terms), columns, filters)
      const { total } = counted
      if (total === 0) {
        const isKnown = !isNarrowed(request)
        const suggestions = suggestionsFor(query, isKnown, this.statements, this.hits)
        return { ...empty, suggestions }
      }
      const pattern = patternOf([...query.terms, ...(match.loose ? match.pieces : [])])
      const most = request.sort === 'time' ? MAX_COUNTED : RANKED
      const ids = orderOf({
        request,
        match,
        filters,
        hits: this.hits,
        records: this.records,
        pattern,
        query: query.text,
        exactly,
        counted,
      })
      return {
        ...empty,
        total: Math.min(total, MAX_COUNTED),
        isMore: total > MAX_COUNTED,
        pages: Math.min(MAX_PAGE, Math.ceil(Math.min(total, most) / request.limit)),
        hits: this.shown(ids, pattern),
        facets: this.facetsOf(request, match, filters, counted),
      }
    })
  }

  suggest(typed: string): Suggestion[] {
    const { terms } = readQuery(typed)
    if (terms.length === 0) return []
    return this.atOneMoment(() => {
      const question = within('title', beginningsOf(terms))
      return this.hits.newest(question, EVERYTHING, SUGGESTED_TITLES).flatMap((id) => {
        const entry = this.records.at(id)
        return entry ? { title: entry.title, path: addressOf(entry, this.names()) } : []
      })
    })
  }

  related(subject: RelatedSubject, limit: number): string[] {
    return this.atOneMoment(() =>
      relatedTo(subject, limit, {
        statements: this.statements,
        hits: this.hits,
        labels: this.names(),
      }),
    )
  }

  private shown(ids: number[], pattern: RegExp | null): SearchAnswer['hits'] {
    const showing: Showing = {
      labels: this.names(),
      records: this.records,
      pattern,
      budget: { entries: SNIPPET_BUDGET, files: SNIPPET_BUDGET },
    }
    return ids.flatMap((id) => {
      const entry = this.records.at(id)
      return entry ? showHit(entry, showing) : []
    })
  }

  /** Loose hits are left out where the exact ones are enough, and come behind them where not. */
  private narrowed(
    match: Match,
    columns: Columns,
    filters: Filters,
  ): { match: Match; exactly: number[] | null; counted: Counted } {
    const exact = this.counted(columns, match.exact, filters)
    if (match.loose === null || exact.total >= ENOUGH_EXACT) {
      return { match: { ...match, loose: null }, exactly: null, counted: exact }
    }
    return { match, exactly: exact.ids(), counted: this.counted(columns, match.loose, filters) }
  }

  /** All hits; with one facet left aside what could be chosen in its place. */
  private counted(
    columns: Columns,
    parts: Part[],
    filters: Filters,
    except: FacetName | null = null,
  ): Counted {
    return this.hits.counted(
      within(columns, parts, conditionsOf(filters, except)),
      rangeOf(filters, except),
      MAX_COUNTED + 1,
    )
  }

  private facetsOf(
    request: SearchRequest,
    match: Match,
    filters: Filters,
    counted: Counted,
  ): SearchAnswer['facets'] {
    const chosen = request.column === null ? null : this.names().column(request.column)
    // Of a filter that is chosen the alternatives are shown; a column shows what is below it.
    const countedBy = (facet: FacetName): Counted =>
      facet !== 'column' && isChosen(filters, facet)
        ? this.counted(columnsOf(request), match.loose ?? match.exact, filters, facet)
        : counted
    const facets = this.facetCounts()
    return {
      kind: facets.values('kind', countedBy('kind').combinations, chosen),
      column: facets.values('column', counted.combinations, chosen),
      department: facets.values('department', countedBy('department').units, chosen),
      year: facets.values('year', countedBy('year').combinations, chosen),
    }
  }

  /** Everything in one answer comes from the same state of the index. */
  private atOneMoment<T>(work: () => T): T {
    this.database.exec('BEGIN')
    try {
      this.forgetIfChanged()
      return work()
    } finally {
      this.records.forget()
      // After a damage SQLite may have ended it already; what was thrown must not be hidden.
      if (this.database.inTransaction) this.database.exec('ROLLBACK')
    }
  }

  private forgetIfChanged(): void {
    const version = Number(this.statements.first('PRAGMA data_version')?.data_version)
    if (version === this.seenVersion) return
    this.labels = null
    this.counts = null
    this.hits.forget()
    this.seenVersion = version
  }

  private names(): Labels {
    this.labels ??= new Labels(this.statements)
    return this.labels
  }

  private facetCounts(): FacetCounts {
    this.counts ??= new FacetCounts(this.statements, this.names(), this.kinds)
    return this.counts
  }
}

/** Asked of less than the whole index. */
const isNarrowed = ({ kind, column, department, year, from, to, isTitleOnly }: SearchRequest) =>
  isTitleOnly || [kind, column, department, year, from, to].some((each) => each !== null)

const columnsOf = ({ isTitleOnly }: SearchRequest): Columns =>
  isTitleOnly ? 'title' : TEXT_COLUMNS
