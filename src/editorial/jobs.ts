import type { JobsConfig } from 'payload'

import { nobody } from './access'

/** Payload's job queue: scheduled publishing. No API runs, queues or cancels jobs. */
export const jobs: JobsConfig = {
  access: { run: nobody, queue: nobody, cancel: nobody },
  // Every ten seconds, in the process that asked for the cron: the front server.
  autoRun: [{ cron: '*/10 * * * * *', limit: 100 }],
  deleteJobOnComplete: true,
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    graphQL: false,
  }),
  tasks: [],
}
