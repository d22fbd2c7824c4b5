import type { Column, Department } from '@/payload-types'
import { makeColumn, makeDepartment } from './content'
import type { TestPayload, TestUser } from './test-payload'

/** Everybody who may stand before a portal, as headers of a request. */
export const people = [
  'anonymous',
  'a reading key',
  'a writing key',
  'who must change the password first',
  'who was switched off',
  'another department',
  'a unit below',
  'the auditor',
  'the security administrator',
  'a colleague',
  'the system administrator',
] as const

export type Person = (typeof people)[number]

/** A department with its people, and those of others around it. */
export interface People {
  ours: Department
  theirs: Department
  /** Into which the writing key delivers. */
  elsewhere: Column
  colleague: TestUser
  admin: TestUser
  /** Of the reading key. */
  keyId: string
  headers: Record<Person, Record<string, string>>
}

const EDITORIAL = ['author', 'reviewer', 'publisher'] as const

/** @param names of the colleague and of the keys, where a test looks for them. */
export async function makePeople(
  portal: TestPayload,
  names: { colleague?: string; key?: string } = {},
): Promise<People> {
  const { payload } = portal
  const ours = await makeDepartment(payload)
  const squad = await makeDepartment(payload, { parent: ours.id })
  const theirs = await makeDepartment(payload)
  const elsewhere = await makeColumn(payload)
  const admin = await portal.createUser(['siteAdmin'])
  const colleague = await portal.createUser(['author', 'publisher'], {
    department: ours.id,
    ...(names.colleague ? { name: names.colleague } : {}),
  })
  // A key sees what it delivered in the name of its person: here one who has nothing else.
  const program = await portal.createUser(['author', 'publisher'], { department: ours.id })
  const key = async (data: object) => {
    const expiresAt = new Date(Date.now() + 24 * 3600_000).toISOString()
    const made = await portal.rest('POST', '/api/apiKeys', {
      user: admin,
      body: { name: names.key ?? '密钥', owner: program.user.id, expiresAt, ...data },
    })
    const { id } = made.body.doc
    const { body } = await portal.rest('POST', `/api/apiKeys/${id}/secret`, { user: admin })
    return { id: String(id), headers: { Authorization: `Bearer ${body.secret}` } }
  }
  const reading = await key({ scope: 'read' })
  const writing = await key({ scope: 'write', columns: [elsewhere.id] })

  const held = await portal.createUser([...EDITORIAL], { department: ours.id })
  const data = { mustChangePassword: true }
  await payload.db.updateOne({ collection: 'users', id: held.user.id, data })
  const off = await portal.createUser([...EDITORIAL], { department: ours.id })
  await payload.update({
    collection: 'users',
    id: off.user.id,
    data: { disabled: true },
    overrideAccess: true, // set-up
  })
  const of = async (department: Department) =>
    (await portal.createUser([...EDITORIAL], { department: department.id })).headers
  return {
    ours,
    theirs,
    elsewhere,
    colleague,
    admin,
    keyId: reading.id,
    headers: {
      anonymous: {},
      'a reading key': reading.headers,
      'a writing key': writing.headers,
      'who must change the password first': held.headers,
      'who was switched off': off.headers,
      'another department': await of(theirs),
      'a unit below': await of(squad),
      'the auditor': (await portal.createUser(['auditor'])).headers,
      'the security administrator': (await portal.createUser(['securityAdmin'])).headers,
      'a colleague': colleague.headers,
      'the system administrator': admin.headers,
    },
  }
}
