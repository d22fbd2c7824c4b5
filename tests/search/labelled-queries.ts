import { demoQueries } from './demo-queries'
import { generatedQueries } from './generated-queries'
import { hostileQueries } from './hostile-queries'
import type { Corpus, LabelledQuery } from './labelled-query'

/** Every labelled query, or those over one corpus. */
export function labelledQueries(corpus?: Corpus): LabelledQuery[] {
  const all = [...demoQueries, ...generatedQueries, ...hostileQueries]
  return corpus === undefined ? all : all.filter((query) => query.corpus === corpus)
}
