import type { Payload } from 'payload'

import { CHAIN_START, type Link, linkFault } from './chain'
import type { AuditAnchors } from './anchors'
import { entriesAfter } from './seal-pending'

/** What a look over the whole chain found. */
export interface ChainReport {
  /** Entries that fit. */
  checked: number
  /** The last of them. */
  end: Link
  /** What does not fit, at most {@link MAX_FAULTS}; the first is where somebody laid hands on. */
  faults: { seq: number; fault: string }[]
}

/** Most faults told: after the first every entry may be one. */
const MAX_FAULTS = 20

/**
 * Goes through the audit log from its first entry: numbers without gaps, each entry's hash over what
 * it says and over the hash before it, and the anchors that were kept outside the database.
 */
export async function verifyChain(
  payload: Payload,
  anchors: Pick<AuditAnchors, 'read'>,
): Promise<ChainReport> {
  const report: ChainReport = { checked: 0, end: { seq: 0, hash: CHAIN_START }, faults: [] }
  const anchored = new Map((await anchors.read()).map(({ seq, hash }) => [seq, hash]))
  for (;;) {
    const entries = await entriesAfter(payload, report.end.seq)
    if (entries.length === 0) break
    for (const entry of entries) {
      const fault = linkFault(entry, report.end)
      const seq = entry.seq ?? 0
      if (fault !== null) report.faults.push({ seq, fault })
      else report.checked += 1
      if (report.faults.length >= MAX_FAULTS) return report
      // From here on as it stands: one changed entry is one fault, not one for each that follows.
      report.end = { seq, hash: entry.hash ?? '' }
      const anchor = anchored.get(seq)
      if (anchor !== undefined && anchor !== entry.hash) {
        report.faults.push({ seq, fault: '与此前在数据库外留存的摘要值不符，记录被改写过' })
      }
      anchored.delete(seq)
    }
  }
  const lost = [...anchored.keys()].filter((seq) => seq > report.end.seq)
  if (lost.length > 0) {
    const seq = Math.max(...lost)
    report.faults.push({
      seq,
      fault: `末尾的记录被删除：曾有第 ${seq} 条，现在只到 ${report.end.seq}`,
    })
  }
  return report
}
