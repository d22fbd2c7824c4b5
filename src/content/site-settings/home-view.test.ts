import { expect, it } from 'vitest'

import { isWideSection, type HomeSection } from './home-view'

const list: HomeSection = { title: '', href: '', layout: 'list', rows: [] }
const photos: HomeSection = { title: '', href: '', layout: 'photos', cards: [] }

it.each([
  ['two lists', [list, list], [false, false]],
  ['three lists', [list, list, list], [false, false, true]],
  ['photos between', [list, photos, list, list], [true, true, false, false]],
])('leaves no hole: %s', (_, sections, wide) => {
  expect(sections.map((_section, index) => isWideSection(sections, index))).toEqual(wide)
})
