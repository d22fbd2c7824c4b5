import { describe, expect, it } from 'vitest'

import { pageCount, pagePath, pagerView } from './pager-view'

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
    expect(pagePath('/zwgk/gzdt/', 1)).toBe('/zwgk/gzdt/')
    expect(pagePath('/zwgk/gzdt/', 2)).toBe('/zwgk/gzdt/index_2.html')
  })

  it.each([
    [1, [1, 2, 3, 4, 5]],
    [10, [8, 9, 10, 11, 12]],
    [30, [26, 27, 28, 29, 30]],
  ])('offers neighbours of page %i', (page, window) => {
    expect(pagerView('/a/', 595, page, 20).window).toEqual(window)
  })

  it('offers no page that is not there', () => {
    expect(pagerView('/a/', 25, 2, 20).window).toEqual([1, 2])
  })
})
