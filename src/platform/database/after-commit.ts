import type { BaseDatabaseAdapter } from 'payload'

/** Told the id of every transaction that has been committed in this process. */
export type CommitListener = (transactionId: string) => void | Promise<void>

/** Kept on `globalThis`: the server and Next's bundle each hold a copy of this module. */
const shared = globalThis as typeof globalThis & { __commitListeners?: Set<CommitListener> }

function listeners(): Set<CommitListener> {
  shared.__commitListeners ??= new Set()
  return shared.__commitListeners
}

/**
 * Calls `listener` after each committed transaction, before the request that made it is answered.
 * Writes without a transaction and writes of other processes are not seen: poll for those.
 * @returns a function that ends it.
 */
export function onCommit(listener: CommitListener): () => void {
  listeners().add(listener)
  return () => listeners().delete(listener)
}

/**
 * Payload has no after-commit hook; its adapters carry `commitTransaction` as a plain property.
 * @param commitFailure asks the adapter, before it ends the session, for the error COMMIT met.
 */
export function tellCommits(
  adapter: Pick<BaseDatabaseAdapter, 'commitTransaction' | 'sessions'>,
  commitFailure: (transactionId: string) => () => unknown = () => () => null,
): void {
  const commit = adapter.commitTransaction.bind(adapter)
  adapter.commitTransaction = async (incoming) => {
    const id = String(await incoming)
    const isOpen = adapter.sessions?.[id] !== undefined
    const failure = commitFailure(id)
    await commit(id)
    const error = failure()
    if (error) throw error instanceof Error ? error : new Error('COMMIT failed', { cause: error })
    if (!isOpen) return
    for (const listener of listeners()) await listener(id)
  }
}
