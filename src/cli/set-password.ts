import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { createLocalReq, type Payload } from 'payload'

import { readAccount } from '@/editorial/sign-in/read-account'
import { takeSecondFactor } from '@/editorial/sign-in/take-second-factor'
import { complain, print, withContent } from './command'

const USAGE = 'Usage: npm run set-password -- EMAIL [--remove-second-factor]'

/**
 * The way back for a sole administrator: a new password, shown once, and an account that is unlocked
 * and switched on; without its second factor when that is lost too. Whoever has the machine has the
 * database, so no right is asked for; the audit log has what was done.
 * @returns the exit code of the command.
 */
export async function run(...args: string[]): Promise<number> {
  const given = argumentsOf(args)
  if (given === null) {
    complain(USAGE)
    return 1
  }
  return withContent((payload) => setPassword(payload, given))
}

interface Given {
  email: string
  removesSecondFactor: boolean
}

function argumentsOf(args: string[]): Given | null {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'remove-second-factor': { type: 'boolean', default: false } },
    })
    const [email] = positionals
    if (positionals.length !== 1 || !email?.includes('@')) return null
    return {
      email: email.toLowerCase().trim(), // as Payload keeps addresses
      removesSecondFactor: values['remove-second-factor'],
    }
  } catch {
    return null // an option that there is not: the usage says which there are
  }
}

async function setPassword(
  payload: Payload,
  { email, removesSecondFactor }: Given,
): Promise<number> {
  const req = await createLocalReq({}, payload)
  const account = await readAccount(req, { email: { equals: email } })
  if (!account) {
    complain(`No user has the address ${email}`)
    return 1
  }
  const password = randomBytes(12).toString('base64url')
  await payload.update({
    collection: 'users',
    id: account.id,
    data: { password, mustChangePassword: true, disabled: false },
    overrideAccess: true, // see above
  })
  await payload.unlock({ collection: 'users', data: { email, password }, overrideAccess: true })
  if (account.hasSecondFactor && removesSecondFactor) {
    await takeSecondFactor(req, account, '由运维重设')
  }
  print(`New password of ${email}: ${password}`)
  if (account.hasSecondFactor) {
    print(
      removesSecondFactor
        ? 'Its second factor was removed; the next sign-in sets it up anew where it is demanded.'
        : 'Its second factor is still on. If that is lost: --remove-second-factor',
    )
  }
  return 0
}
