import type { Payload } from 'payload'

import { env } from '@/platform/env'
import { logger } from '@/platform/logger'
import { AuditAnchors } from './anchors'
import { type AuditedRequest, recordEntry, serverItself } from './record-entry'
import { sealPending } from './seal-pending'
import { type ChainReport, verifyChain } from './verify-chain'

/**
 * Verifies the audit log, keeps its end outside the database when nothing is wrong, and enters the
 * result in the log itself, where the auditor sees it.
 */
export async function checkChain(payload: Payload, req?: AuditedRequest): Promise<ChainReport> {
  await sealPending(payload)
  const anchors = new AuditAnchors(env().dataDir)
  const report = await verifyChain(payload, anchors)
  const { checked, end, faults } = report
  const [first] = faults
  if (first)
    logger.error({ ...first, count: faults.length, msg: 'The audit log was tampered with' })
  else {
    await anchors.append(end)
    logger.info({ checked, ...end, msg: 'The audit log is whole' })
  }
  await recordEntry(req ?? serverItself(payload), {
    action: 'verify',
    kind: 'audit',
    title: `审计日志 ${checked} 条`,
    result: first ? 'failed' : 'done',
    reason: first ? faults.map(({ seq, fault }) => `第 ${seq} 条：${fault}`).join('；') : null,
  })
  return report
}
