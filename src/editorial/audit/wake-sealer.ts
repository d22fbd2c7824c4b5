/** Kept on `globalThis`: the server and Next's bundle each hold a copy of this module. */
const shared = globalThis as typeof globalThis & { __auditSealer?: () => void }

/** Tells the sealer of this process, if there is one, that an entry was written. */
export function wakeSealer(): void {
  shared.__auditSealer?.()
}

/** @param wake called after entries were written; `null` ends it. */
export function setSealer(wake: (() => void) | null): void {
  if (wake) shared.__auditSealer = wake
  else delete shared.__auditSealer
}
