import { randomBytes } from 'node:crypto'
import { getPayload } from 'payload'

import config from '@payload-config'

/**
 * Gives an account a new password, shown once, and unlocks it: the way back for a sole
 * administrator. Whoever has the machine has the database, so no right is asked for.
 * @returns the exit code of the command.
 */
export async function run(email: string | undefined): Promise<number> {
  if (!email?.includes('@')) {
    process.stderr.write('Usage: npm run set-password -- EMAIL\n')
    return 1
  }
  const payload = await getPayload({ config })
  try {
    const password = randomBytes(12).toString('base64url')
    const { docs } = await payload.update({
      collection: 'users',
      where: { email: { equals: email } },
      data: { password, mustChangePassword: true },
      overrideAccess: true, // see above
    })
    if (docs.length === 0) {
      process.stderr.write(`✗ No user has the address ${email}\n`)
      return 1
    }
    await payload.unlock({ collection: 'users', data: { email, password }, overrideAccess: true })
    process.stdout.write(`New password of ${email}: ${password}\n`)
    return 0
  } finally {
    await payload.destroy()
  }
}
