import type { Receipt } from '@/payload-types'
import { readFaultWords } from './receipt-words'

/** Receipts of one document, newest first, or the sentence that says why there are none. */
export type ReceiptsReading = { receipts: Receipt[] } | { fault: string }

/** How many receipts the form shows. */
const SHOWN = '5'

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 10_000

/** Asks the portal's own API as the editor who is signed in. Never throws. */
export async function readReceipts(contentId: string): Promise<ReceiptsReading> {
  const query = new URLSearchParams({
    'where[contentId][equals]': contentId,
    sort: '-seq',
    limit: SHOWN,
    depth: '0',
  })
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), PATIENCE)
  try {
    const response = await fetch(`/api/receipts?${query.toString()}`, {
      cache: 'no-store',
      credentials: 'include',
      signal: limit.signal,
    })
    if (!response.ok) return { fault: readFaultWords(response.status) }
    const { docs } = (await response.json()) as { docs?: Receipt[] }
    return { receipts: docs ?? [] }
  } catch {
    // No network, no answer in time, or an answer that is no JSON: the editor can do the same.
    return { fault: readFaultWords(null) }
  } finally {
    clearTimeout(timer)
  }
}
