import type { Facet, MarkedText, SearchAnswer, SearchHit } from '@/search/answer'

/** The answer of `/api/search`, field by field: consumers build on it (docs/api.md). */
export function answerForConsumers(answer: SearchAnswer) {
  const { query, isCut, total, isMore, page, limit, pages, facets, suggestions } = answer
  return {
    query,
    isCut,
    total,
    isMore,
    page,
    limit,
    pages,
    hits: answer.hits.map(hitOf),
    facets: {
      kind: facets.kind.map(facetOf),
      column: facets.column.map(facetOf),
      department: facets.department.map(facetOf),
      year: facets.year.map(facetOf),
    },
    suggestions,
  }
}

function hitOf({
  collection,
  id,
  kind,
  title,
  snippet,
  path,
  trail,
  at,
  source,
  files,
}: SearchHit) {
  return {
    collection,
    id,
    kind,
    title: textOf(title),
    snippet: snippet && textOf(snippet),
    path,
    trail: trail.map((column) => ({ title: column.title, path: column.path })),
    at,
    source,
    files: files.map((file) => ({
      title: textOf(file.title),
      href: file.href,
      snippet: file.snippet && textOf(file.snippet),
    })),
  }
}

const textOf = ({ text, marks }: MarkedText) => ({ text, marks })

const facetOf = ({ value, label, count }: Facet) => ({ value, label, count })
