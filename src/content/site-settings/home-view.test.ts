import { expect, it } from 'vitest'

import { homeDescription, isWideSection, type HomeSection, type HomeView } from './home-view'

const list: HomeSection = { title: '', href: '', layout: 'list', rows: [] }
const photos: HomeSection = { title: '', href: '', layout: 'photos', cards: [] }

it.each([
  ['two lists', [list, list], [false, false]],
  ['three lists', [list, list, list], [false, false, true]],
  ['photos between', [list, photos, list, list], [true, true, false, false]],
])('leaves no hole: %s', (_, sections, wide) => {
  expect(sections.map((_section, index) => isWideSection(sections, index))).toEqual(wide)
})

it('is described by what there is to be read', () => {
  const described = (...titles: string[]) =>
    homeDescription('青岚区人民政府', {
      sections: titles.map((title) => ({ ...list, title })),
    } as HomeView)
  expect(described('工作动态', '通知公告')).toBe('青岚区人民政府门户网站：工作动态、通知公告')
  expect(described()).toBe('青岚区人民政府门户网站')
})
