import type { ProblemError } from '@/platform/problem'

/** Numbers that a read takes, their least value, and what they are called in a refusal. */
const NUMBERS = { limit: 0, page: 1, depth: 0 } as const

const isWithin = (value: number, least: number): boolean =>
  Number.isSafeInteger(value) && value >= least

/**
 * What is wrong with the parameters of a program's read; empty for what may be asked. Payload makes of
 * wrong ones what it can; a program that is mistaken is better told so. What is merely too large
 * counts as the most there is (docs/api.md).
 */
export function parameterFaults(params: URLSearchParams): ProblemError[] {
  const faults: ProblemError[] = []
  const fault = (parameter: string, message: string) =>
    faults.push({ message, data: { code: 'bad-parameter', parameter } })
  for (const [name, least] of Object.entries(NUMBERS)) {
    const given = params.getAll(name)
    if (given.length === 0) continue
    const [value = ''] = given
    const isRight = given.length === 1 && /^\d+$/.test(value) && isWithin(Number(value), least)
    if (!isRight) fault(name, `参数 ${name} 应为不小于 ${least} 的一个整数。`)
  }
  for (const [name, value] of params) {
    if (!name.startsWith('select[') || value === 'true' || value === 'false') continue
    fault(name.slice(0, 100), '参数 select 的每一项只能是 true 或 false。')
  }
  return faults
}
