import { ensureServerBuilt } from '../../scripts/bootstrap/build.mjs'

/** Global set-up of the integration projects: threads run compiled code, as `npm start` makes it. */
export default async function setup(): Promise<void> {
  await ensureServerBuilt()
}
