import type { PayloadRequest } from 'payload'

/** Kept on `globalThis`: the server and Next's bundle each hold a copy of this module. */
const shared = globalThis as typeof globalThis & { __changedTransactions?: Set<string> }
shared.__changedTransactions ??= new Set()
const transactions = shared.__changedTransactions

/** Transactions that were rolled back are never asked for again; the oldest make room. */
const LIMIT = 1000

/** Remembers that the request's transaction has appended to the change log. */
export async function noteChanged(req: Pick<PayloadRequest, 'transactionID'>): Promise<void> {
  if (req.transactionID === undefined) return
  transactions.add(String(await req.transactionID))
  if (transactions.size <= LIMIT) return
  const [oldest] = transactions
  if (oldest !== undefined) transactions.delete(oldest)
}

/** True once for a transaction that appended to the change log. */
export function takeChanged(transactionId: string): boolean {
  return transactions.delete(transactionId)
}
