import { expect, test } from 'vitest'
import { findCycle, importGraph } from './import-graph'

test('no file loads itself through others', () => {
  const graph = importGraph('src')
  expect(graph.size).toBeGreaterThan(0)
  expect(findCycle(graph)).toBeNull()
})

test('a cycle is named from end to end', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['d', 'b']],
    ['d', []],
  ])
  expect(findCycle(graph)).toEqual(['b', 'c', 'b'])
})
