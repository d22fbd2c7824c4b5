import type { Audit } from '@/payload-types'
import { contentHash } from '@/platform/content-hash'

/** What the first entry of the chain has as the hash before it. */
export const CHAIN_START = '0'.repeat(64)

/** The fields that an entry's hash covers: all that it says. */
const SEALED = [
  'seq',
  'at',
  'action',
  'result',
  'kind',
  'contentId',
  'title',
  'status',
  'reason',
  'changes',
  'actor',
  'actorName',
  'actorRoles',
  'via',
  'address',
  'agent',
] as const satisfies (keyof Audit)[]

/** An entry's place in the chain. */
export interface Link {
  seq: number
  hash: string
}

/** The seal of an entry: SHA-256 over all it says and over the hash of the entry before it. */
export function sealOf(entry: Audit, seq: number, previousHash: string): string {
  const said = Object.fromEntries(SEALED.map((field) => [field, entry[field]]))
  return contentHash({ ...said, at: new Date(entry.at).toISOString(), seq, previousHash })
}

/** Why an entry does not fit the one before it; `null` when it does. */
export function linkFault(entry: Audit, before: Link): string | null {
  const { seq } = entry
  if (typeof seq !== 'number') return '没有序号'
  if (seq !== before.seq + 1) return `序号应为 ${before.seq + 1}，缺少记录或次序被改`
  if (entry.previousHash !== before.hash) return '与上一条记录的摘要值不符'
  if (entry.hash !== sealOf(entry, seq, before.hash)) return '内容与摘要值不符，记录被改动过'
  return null
}
