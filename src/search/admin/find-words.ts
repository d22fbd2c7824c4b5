/** What a search gave, as far as its words depend on it. */
export interface FoundCount {
  /** Hits that are listed. */
  shown: number
  /** All hits; `null` when only the first ones were looked through. */
  total: number | null
  /** There are more than `total`. */
  isMore: boolean
}

/** While an answer is waited for. */
export const ASKING = '正在查找…'

/** How many there are, and how to get at those that are not listed. */
export function foundWords({ shown, total, isMore }: FoundCount): string {
  const rest = `列出最前面的 ${shown} 条；再加几个字可以缩小范围。`
  if (total === null) return rest
  if (isMore) return `找到 ${total} 条以上，${rest}`
  return total > shown ? `找到 ${total} 条，${rest}` : `找到 ${total} 条。`
}

/** @param advice what is searched, and where the rest is to be found. */
export function nothingWords(q: string, advice: string): string {
  return `没有找到“${q}”。${advice}`
}

/**
 * Why there is no answer, and what to do.
 * @param status of the answer; `null` when none came.
 * @param message the sentence that came with it: the search's own refusals have one in Chinese.
 */
export function findFaultWords(status: number | null, message: string | null): string {
  if (status === null) return '连不上网站，请检查网络后再试。'
  if (status === 429) return '查找过于频繁，请稍等一分钟再试。'
  return message ?? `查找没有成功（${status}），请稍后再试；一直如此请联系系统管理员。`
}
