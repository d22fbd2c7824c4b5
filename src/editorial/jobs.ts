import type { BasePayload, JobsConfig } from 'payload'

import { ClusterState } from '@/publishing/projections/cluster-state'

import { nobody } from './access'
import {
  auditSchedule,
  auditUnschedule,
  guardSchedule,
  guardUnschedule,
} from './audit/audit-schedule'
import { switchOffIdle } from './sign-in/idle-accounts'
import { verifyAudit } from './audit/verify-task'

/** Payload's job queue: scheduled publishing. No API runs, queues or cancels jobs. */
export const jobs: JobsConfig = {
  access: { run: nobody, queue: nobody, cancel: nobody },
  // Every ten seconds, in the process that asked for the cron: the front server.
  autoRun: [{ cron: '*/10 * * * * *', limit: 100 }],
  // One node of several: two that take one job at the same second would do it twice.
  shouldAutoRun: async (payload) => (await lease(payload)).hold(),
  deleteJobOnComplete: true,
  // Scheduling stands in the audit log.
  runHooks: true,
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    graphQL: false,
    hooks: {
      ...defaultJobsCollection.hooks,
      afterChange: [...(defaultJobsCollection.hooks?.afterChange ?? []), auditSchedule],
      beforeChange: [...(defaultJobsCollection.hooks?.beforeChange ?? []), guardSchedule],
      beforeDelete: [guardUnschedule],
      afterDelete: [auditUnschedule],
    },
  }),
  tasks: [verifyAudit, switchOffIdle],
}

let held: ClusterState | null = null

/** The right to run the jobs of all nodes. */
async function lease(payload: BasePayload): Promise<ClusterState> {
  if (held) return held
  const state = new ClusterState(payload, 'jobs')
  await state.ensure(0)
  return (held = state)
}
