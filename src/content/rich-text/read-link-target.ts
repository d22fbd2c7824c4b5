import type { LinkTarget } from './link-target'

/** What a link leads to, or the sentence that says why it cannot be told. */
export type LinkTargetReading = { title: string; isDraft: boolean } | { fault: string }

/**
 * Asks the portal's own API as the editor who is signed in. Never throws.
 * @param signal ends the wait; what is given then means nothing.
 */
export async function readLinkTarget(
  { relationTo, value }: LinkTarget,
  signal: AbortSignal,
): Promise<LinkTargetReading> {
  const query = new URLSearchParams({
    depth: '0',
    'select[title]': 'true',
    'select[_status]': 'true',
  })
  const path = `/api/${relationTo}/${encodeURIComponent(value)}?${query.toString()}`
  try {
    const response = await fetch(new URL(path, location.origin), {
      cache: 'no-store',
      credentials: 'include',
      signal,
    })
    if (!response.ok) return { fault: linkTargetFaultWords(response.status) }
    const { title, _status } = (await response.json()) as { title?: string; _status?: string }
    return { title: title?.trim() || '（无标题）', isDraft: _status === 'draft' }
  } catch {
    return { fault: linkTargetFaultWords(null) }
  }
}

/** @param status of the answer; `null` when none came. */
export function linkTargetFaultWords(status: number | null): string {
  if (status === null) return '连不上网站，标题暂时读不出来；链接本身不受影响。'
  if (status === 404) return '找不到链接的内容，可能已经删除，请更换。'
  if (status === 401 || status === 403) return '登录已过期，请重新登录。'
  return `标题暂时读不出来（${status}）；链接本身不受影响。`
}
