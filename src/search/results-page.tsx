import { SearchForm } from '@/ui/search-form'
import type { NavItem } from '@/ui/shell-view'

import { HowToSearch, OtherWays, WhatToTry } from './parts/advice'
import { Filters } from './parts/filters'
import { HitList } from './parts/hit-list'
import { SearchPager } from './parts/search-pager'
import type { Choice, Chosen } from './filters-view'
import type { ResultsView, SearchView } from './view'

/** The page of `/search`: the field, and what was found or why nothing was. */
export function ResultsPage({ view }: { view: SearchView }) {
  const { heading, query, notes, columns, body } = view
  return (
    <div className="results">
      <div className="results__head">
        <h1 className="page-title results__heading">{heading}</h1>
        <SearchForm id="results-query" className="search-form--large" query={query} />
      </div>
      {notes.map((note) => (
        <p key={note} className="results__note">
          {note}
        </p>
      ))}
      {body.kind === 'help' && <HowToSearch columns={columns} />}
      {body.kind === 'refused' && (
        <>
          <p className="results__refusal">{body.text}</p>
          <p>
            <a className="button" href={body.retry}>
              再试一次
            </a>
          </p>
          <OtherWays columns={columns} />
        </>
      )}
      {body.kind === 'results' && <Results results={body} columns={columns} />}
    </div>
  )
}

function Results({ results, columns }: { results: ResultsView; columns: NavItem[] }) {
  const { isEmpty, hits, pager, chosen, withoutFilters, suggestions } = results
  if (isEmpty) {
    return (
      <>
        <p className="results__none">没有找到相关内容。</p>
        <ChosenFilters chosen={chosen} withoutFilters={withoutFilters} />
        <Suggestions suggestions={suggestions} />
        <WhatToTry withoutFilters={withoutFilters} />
        <OtherWays columns={columns} />
      </>
    )
  }
  return (
    <>
      <a className="skip" href="#hits">
        跳过筛选，到搜索结果
      </a>
      <div className="split results__split">
        <Filters filters={results.filters} />
        <section className="results__list" id="hits" tabIndex={-1} aria-labelledby="results-count">
          <div className="results__bar">
            <h2 className="results__count number" id="results-count">
              {results.count}
            </h2>
            <Sorts sorts={results.sorts} />
          </div>
          <ChosenFilters chosen={chosen} withoutFilters={withoutFilters} />
          {hits.length > 0 ? (
            <HitList hits={hits} start={results.start} />
          ) : (
            <p className="results__none">
              这一页没有内容了。<a href={results.firstPage}>回到第一页</a>
            </p>
          )}
          {pager && <SearchPager pager={pager} />}
        </section>
      </div>
    </>
  )
}

function Sorts({ sorts }: { sorts: Choice[] }) {
  return (
    <nav className="sorts" aria-label="排序">
      {sorts.map(({ label, href, isChosen }) => (
        <a
          key={label}
          className="sorts__choice"
          href={href}
          aria-current={isChosen ? 'true' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

/** Each with a link that takes it back. */
function ChosenFilters({
  chosen,
  withoutFilters,
}: Pick<ResultsView, 'withoutFilters'> & { chosen: Chosen[] }) {
  if (chosen.length === 0 || withoutFilters === null) return null
  return (
    <div className="chosen">
      <span>已选条件：</span>
      <ul className="chosen__list">
        {chosen.map(({ label, href }) => (
          <li key={label}>
            <a className="chosen__filter" href={href} aria-label={`去掉 ${label}`}>
              {label}
              <span className="chosen__cross" aria-hidden="true">
                ×
              </span>
            </a>
          </li>
        ))}
      </ul>
      {chosen.length > 1 && (
        <a className="chosen__clear" href={withoutFilters}>
          全部去掉
        </a>
      )}
    </div>
  )
}

function Suggestions({ suggestions }: { suggestions: NavItem[] }) {
  if (suggestions.length === 0) return null
  return (
    <p className="did-you-mean">
      您是不是要找：
      {suggestions.map(({ title, href }) => (
        <a key={href} href={href}>
          {title}
        </a>
      ))}
    </p>
  )
}
