import type { Access, Endpoint, SanitizedConfig } from 'payload'

import { refusal } from '@/platform/errors'
import { nobody, person } from './access'
import { can } from './policy'

/** What Payload keeps for the admin's screens: who edits what, and how each likes his lists. */
const OF_THE_SCREENS = ['payload-locked-documents', 'payload-preferences']

/** What the clock of the jobs notes for itself, below all access. */
const OF_THE_CLOCK = 'payload-jobs-stats'

const OPERATIONS = ['create', 'read', 'update', 'delete'] as const

const mayEnter: Access = ({ req }) => can(person(req), 'admin.enter')

/**
 * Payload opens its own collections to whatever is signed in: here that is also a key, and an account
 * that may do nothing yet. They are for people who may enter the admin; what is only the server's is
 * nobody's. Run on the finished config: Payload adds them after all plugins.
 */
export function guardInternals(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (!OF_THE_SCREENS.includes(collection.slug)) continue
    const { access, endpoints } = collection
    for (const operation of OPERATIONS) access[operation] = both(mayEnter, access[operation])
    if (endpoints) collection.endpoints = endpoints.map(forPeople)
  }
  const stats = config.globals.find(({ slug }) => slug === OF_THE_CLOCK)
  if (stats) Object.assign(stats.access, { read: nobody, update: nobody })
  return config
}

const both =
  (first: Access, second: Access): Access =>
  async (args) =>
    (await first(args)) && second(args)

/** Preferences have roads of their own, which ask for no access. */
function forPeople(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: (req) => {
      if (!can(person(req), 'admin.enter')) throw refusal('not-allowed', '请先登录后台。', 403)
      return endpoint.handler(req)
    },
  }
}
