import { initTransaction, killTransaction, type PayloadRequest } from 'payload'

/**
 * Does something slow that needs no database while the request holds none: SQLite lets one writer
 * in at a time, and the others wait ten seconds at most. The transaction must have nothing in it
 * yet; it is ended, and begun anew when `work` has succeeded.
 * @throws what `work` throws; then the request has no transaction any more.
 */
export async function outsideTransaction<T>(
  req: PayloadRequest,
  work: () => Promise<T>,
): Promise<T> {
  if ((await req.transactionID) === undefined) return work()
  await killTransaction(req)
  const result = await work()
  await initTransaction(req)
  return result
}
