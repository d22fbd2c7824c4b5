import type { Payload } from 'payload'

/** Key under which it stands whether the demonstration content was loaded whole. */
const DEMO_KEY = 'demonstration-content'

/** Loads into an empty database; a load that was cut off goes on at the next start. */
export async function loadDemonstration(payload: Payload): Promise<string> {
  const state = await payload.kv.get<{ isWhole: boolean }>(DEMO_KEY)
  if (state?.isWhole) return 'loaded before'
  if (!state && (await hasContent(payload))) return 'left out: the database has content'
  await payload.kv.set(DEMO_KEY, { isWhole: false })
  // Drawn photos and their tools are not needed by any later start.
  const { loadDemo } = await import('@/demo/load-demo')
  const { created } = await loadDemo(payload)
  await payload.kv.set(DEMO_KEY, { isWhole: true })
  return `${created} documents`
}

async function hasContent(payload: Payload): Promise<boolean> {
  const columns = await payload.count({
    collection: 'columns',
    overrideAccess: true, // the start has no user
  })
  return columns.totalDocs > 0
}
