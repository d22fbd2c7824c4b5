import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** How many demands each area has; `docs/requirements.md` answers for all of them. */
const AREAS: Record<string, number> = {
  'D-META': 9,
  'D-LAY': 8,
  'D-FOOT': 3,
  'D-URL': 2,
  'D-LINK': 2,
  'D-NET': 2,
  'D-A11Y': 11,
  'D-UI': 12,
  'D-SRCH': 3,
  'D-STR': 8,
  'D-SEC': 13,
}
const SINGLE = [
  'D-EX-05',
  'B-02',
  'B-03',
  'B-15',
  'B-16',
  'B-17',
  'B-12',
  'B-13',
  'B-14',
  'D-PI-04',
  'B-21',
  'B-22',
  'B-23',
]

const wanted = Object.entries(AREAS)
  .flatMap(([area, count]) =>
    Array.from({ length: count }, (_, index) => `${area}-${String(index + 1).padStart(2, '0')}`),
  )
  .concat(SINGLE)

interface Row {
  id: string
  state: string
  where: string
  shownBy: { file: string; name: string }[]
  /** What is left of the last cell without its tests. */
  rest: string
}

const TEST = /`([^`]+)` "([^"]+)"/g

const rows: Row[] = readFileSync('docs/requirements.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z][^|]*-\d\d \|/.test(line))
  .map((line) => {
    const [id = '', , state = '', where = '', tests = ''] = line.slice(2).split(/ \|(?: |$)/)
    const shownBy = [...tests.matchAll(TEST)].map(([, file, name]) => ({
      file: file!,
      name: name!,
    }))
    return { id, state, where, shownBy, rest: tests.replace(TEST, '').replace(/[;\s]/g, '') }
  })

/** Whether a file has a test, or a table of tests, of exactly this name that is not skipped. */
function hasTest(file: string, name: string): boolean {
  if (!existsSync(file)) return false
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const title = new RegExp(`(\\S+)\\(\\s*(['"\`])${quoted}\\2,`, 'g')
  const found = [...readFileSync(file, 'utf8').matchAll(title)]
  return found.length === 1 && !/\.(skip|todo)/.test(found[0]![1]!)
}

describe('docs/requirements.md', () => {
  test('answers for every demand of its areas once', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(wanted.sort())
  })

  test.each(rows)('$id names tests that are there, or says why not', (row) => {
    expect(['yes', 'partly', 'no', 'n/a']).toContain(row.state)
    expect(row.where.length).toBeGreaterThan(8)
    expect(row.rest).toBe(row.shownBy.length > 0 ? '' : '–')
    const isClaimed = row.state === 'yes' || row.state === 'partly'
    expect(row.shownBy.length > 0, 'what is claimed has a test').toBe(isClaimed)
    const missing = row.shownBy.filter(({ file, name }) => !hasTest(file, name))
    expect(missing).toEqual([])
  })

  test('names only files that are there as places where something is met', () => {
    const places = rows.flatMap(
      ({ where }) => where.match(/(?<=`)(?:src|public|deploy)\/[^`]+/g) ?? [],
    )
    expect(places.length).toBeGreaterThan(20)
    expect(places.filter((place) => !existsSync(place))).toEqual([])
  })
})
