import { expect, it } from 'vitest'

import { headingLevels } from './heading-levels'

const heading = (tag: string) => ({ type: 'heading', tag })
const unit = { type: 'block' }
const levelsOf = (...nodes: { type: string; tag?: string }[]) => [
  ...headingLevels(nodes, (node) => node === unit).values(),
]

it.each([
  ['an editor who starts with h1', [heading('h1'), heading('h2'), heading('h1')], [2, 3, 2]],
  ['one who starts with h3', [heading('h3'), heading('h3'), heading('h4')], [2, 2, 3]],
  ['one who jumps', [heading('h2'), heading('h4'), heading('h3')], [2, 3, 3]],
  ['headings in a section', [heading('h2'), unit, heading('h2'), heading('h3')], [2, 3, 4]],
])('leaves no gap: %s', (_, nodes, levels) => {
  expect(levelsOf(...nodes)).toEqual(levels)
})
