import type { TaskConfig } from 'payload'

import { checkChain } from './check-chain'

/** Looks over the whole audit log each night, in one node of all. */
export const verifyAudit: TaskConfig<{ input: object; output: object }> = {
  slug: 'verifyAudit',
  label: '核对审计日志',
  // 03:10 in Beijing; the server counts in its own time zone, so the hour is that of UTC.
  schedule: [{ cron: '10 19 * * *', queue: 'default' }],
  handler: async ({ req }) => {
    await checkChain(req.payload)
    return { output: {} }
  },
}
