import type { MarkedText, SearchAnswer } from '@/search/answer'
import type { SearchRequest } from '@/search/request'

/** What is wrong with the form of an answer, whatever it found; empty when it is in order. */
export function answerFaults(request: SearchRequest, answer: SearchAnswer): string[] {
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  const { total, pages, page, limit, hits, query } = answer
  must(Number.isInteger(total) && total >= 0, `total ${total}`)
  must(Number.isInteger(pages) && pages >= 1, `pages ${pages}`)
  must(page === request.page, `page ${page} for page ${request.page}`)
  must(limit === request.limit, `limit ${limit} for limit ${request.limit}`)
  must(hits.length <= limit, `${hits.length} hits for limit ${limit}`)
  must(hits.length <= total, `${hits.length} hits of ${total}`)
  must(page > 1 || total === 0 || hits.length > 0, `no hits on the first page of ${total}`)
  must(total === 0 || answer.suggestions.length === 0, 'suggestions beside hits')
  // The page and its pager put it into addresses.
  must(!/\p{Cs}/u.test(query), 'a lone surrogate in the query')
  const marked = hits.flatMap(({ title, snippet, files }) => [
    title,
    ...(snippet ? [snippet] : []),
    ...files.flatMap((file) => [file.title, ...(file.snippet ? [file.snippet] : [])]),
  ])
  for (const text of marked) {
    if (!isMarkedInOrder(text)) faults.push(`marks ${JSON.stringify(text.marks)} of ${text.text}`)
  }
  return faults
}

function isMarkedInOrder({ text, marks }: MarkedText): boolean {
  let last = 0
  return marks.every(([start, end], at) => {
    const isInOrder = (at === 0 ? start >= 0 : start >= last) && end > start && end <= text.length
    last = end
    return isInOrder
  })
}
