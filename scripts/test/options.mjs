/**
 * Which steps to run: `--only unit,lint` picks some, in the given order of the list; nothing = all.
 * @template {{ name: string }} S
 * @param {string[]} args
 * @param {S[]} steps
 * @returns {S[]}
 * @throws {Error} for an unknown option or step, so that a typing error never passes as success.
 */
export function chosenSteps(args, steps) {
  const rest = [...args]
  let names = null
  while (rest.length > 0) {
    const [option, inline] = rest.shift().split('=', 2)
    if (option !== '--only') throw new Error(`unknown option ${option}; use --only STEP,STEP`)
    names = (inline ?? rest.shift() ?? '').split(',').filter(Boolean)
  }
  if (names === null) return steps
  const known = steps.map((step) => step.name)
  const unknown = names.filter((name) => !known.includes(name))
  if (names.length === 0 || unknown.length > 0) {
    throw new Error(`--only takes some of: ${known.join(', ')}`)
  }
  return steps.filter((step) => names.includes(step.name))
}
