import { checkChain } from '@/editorial/audit/check-chain'
import { complain, print, withContent } from './command'

/**
 * `npm run audit:verify`: goes through the audit log and tells every entry that was changed, taken
 * out or put in. The result is an entry of the log.
 * @returns 0 when the log is whole, else 1.
 */
export async function run(): Promise<number> {
  return withContent(async (payload) => {
    const { checked, end, faults } = await checkChain(payload)
    for (const { seq, fault } of faults) complain(`Entry ${seq}: ${fault}`)
    if (faults.length > 0) return 1
    print(`✓ Audit log: ${checked} entries, each fits the one before it`)
    print(`  End of the chain: ${end.seq} ${end.hash}`)
    return 0
  })
}
