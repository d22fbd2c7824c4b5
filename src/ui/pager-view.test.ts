import { describe, expect, it } from 'vitest'

import { pageCount, pagePath, pagerView, pageWindow, pageWords } from './pager-view'

describe('pager', () => {
  it.each([
    [0, 1],
    [20, 1],
    [21, 2],
    [595, 30],
  ])('%i records make %i pages', (total, pages) => {
    expect(pageCount(total, 20)).toBe(pages)
  })

  it('gives page 1 the address of the column', () => {
    expect(pagePath({ path: '/zwgk/gzdt/', year: null }, 1)).toBe('/zwgk/gzdt/')
    expect(pagePath({ path: '/zwgk/gzdt/', year: null }, 2)).toBe('/zwgk/gzdt/index_2.html')
    expect(pagePath({ path: '/zwgk/gzdt/', year: 2025 }, 1)).toBe('/zwgk/gzdt/index_y2025.html')
    expect(pagePath({ path: '/zwgk/gzdt/', year: 2025 }, 2)).toBe('/zwgk/gzdt/index_y2025_2.html')
  })

  it.each([
    [1, [1, 2, 3, 4, 5]],
    [10, [8, 9, 10, 11, 12]],
    [30, [26, 27, 28, 29, 30]],
  ])('offers neighbours of page %i', (page, window) => {
    expect(pageWindow(page, 30)).toEqual(window)
  })

  it.each([
    [{ year: null, page: 1 }, ''],
    [{ year: null, page: 3 }, '（第3页）'],
    [{ year: 2025, page: 1 }, '（2025年）'],
    [{ year: 2025, page: 2 }, '（2025年，第2页）'],
  ])('names %j in words', (address, words) => expect(pageWords(address)).toBe(words))

  it('D-UI-07: offers no page that is not there', () => {
    expect(pagerView({ path: '/a/', year: null }, 25, 2, 20).window).toEqual([1, 2])
  })
})
