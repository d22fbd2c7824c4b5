import { describe, expect, it } from 'vitest'

import { parameterFaults } from './rest-parameters'

const faultsOf = (query: string) =>
  parameterFaults(new URLSearchParams(query)).map(
    ({ data }) => (data as { parameter: string }).parameter,
  )

describe('B-21: the parameters of a read', () => {
  it.each([
    '',
    'limit=0&page=1&depth=0',
    'limit=100000&depth=9&page=9999',
    'select[title]=true&select[body]=false',
    'where[title][like]=limit&sort=-publishedAt',
  ])('may be: %s', (query) => {
    expect(faultsOf(query)).toEqual([])
  })

  it.each([
    ['limit=', ['limit']],
    ['limit=-1&page=0&depth=x', ['limit', 'page', 'depth']],
    ['page=1e308', ['page']],
    ['depth=18446744073709551616', ['depth']],
    ['depth=1&depth=2', ['depth']],
    ['select[title]=AAA', ['select[title]']],
  ])('are named when they are wrong: %s', (query, names) => {
    expect(faultsOf(query)).toEqual(names)
  })
})
