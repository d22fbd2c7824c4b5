/** MongoDB's code for a transaction that met another one and was rolled back whole. */
const WRITE_CONFLICT = 112

/** A save that met another one; nothing of it is left, and doing it again may succeed. */
export class WriteConflict extends Error {
  readonly code = WRITE_CONFLICT
}

/** True when a save failed only because another one was under way: doing it again may succeed. */
export function isWriteConflict(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === WRITE_CONFLICT
}
