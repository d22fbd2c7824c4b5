import { expect, it } from 'vitest'

import { segmentsOf } from './segments'

it.each<[string, [number, number][], string]>([
  ['区城管局', [[1, 3]], '区[城管]局'],
  ['城管', [[0, 2]], '[城管]'],
  ['城管', [], '城管'],
  ['', [], ''],
  [
    '城管与城管',
    [
      [0, 2],
      [3, 5],
    ],
    '[城管]与[城管]',
  ],
  // An index of another format must not break the page.
  ['城管', [[1, 9]], '城[管]'],
  ['城管', [[5, 9]], '城管'],
  [
    '城管局',
    [
      [0, 2],
      [1, 3],
    ],
    '[城管][局]',
  ],
])('%s with %j → %s', (text, marks, expected) => {
  const shown = segmentsOf({ text, marks }).map((each) =>
    each.isMatch ? `[${each.text}]` : each.text,
  )
  expect(shown.join('')).toBe(expected)
})
