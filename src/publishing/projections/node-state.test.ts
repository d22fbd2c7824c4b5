import Database from 'libsql'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { removeStores, storeFolder } from '../../../tests/support/page-store'
import { NodeState } from './node-state'

let folder: string
let state: NodeState

beforeEach(() => {
  folder = path.join(storeFolder(), 'made/when/missing')
  state = new NodeState(folder)
})
afterEach(() => {
  state.close()
  removeStores()
})

/** Ends the process's part and opens the file again. */
function restart(): void {
  state.close()
  state = new NodeState(folder)
}

describe('what a node knows for itself', () => {
  it('is there after a restart', () => {
    state.setPosition('pages', 7)
    state.setAside('pages', 5, 'broken')
    state.setFact('build', 'abc')
    restart()
    expect(state.position('pages')).toBe(7)
    expect(state.asides('pages')).toEqual([{ seq: 5, error: 'broken' }])
    expect(state.fact('build')).toBe('abc')
    expect([state.position('search'), state.fact('other'), state.asides('search')]).toEqual([
      0,
      null,
      [],
    ])
  })

  it('goes forward only, unless the log is another one', () => {
    state.setPosition('pages', 7)
    state.setPosition('pages', 3)
    expect(state.position('pages')).toBe(7)
    state.resetPosition('pages', 3)
    expect(state.position('pages')).toBe(3)
  })

  it('is all of a change or nothing of it', () => {
    const cutOff = () =>
      state.transaction(() => {
        state.setPosition('pages', 7)
        throw new Error('cut off')
      })
    expect(cutOff).toThrow('cut off')
    expect(state.position('pages')).toBe(0)
    state.transaction(() => state.setPosition('pages', 8))
    expect(state.position('pages')).toBe(8)
  })

  it('is made anew when its file is of another version of the portal', () => {
    state.setPosition('pages', 7)
    state.database.exec('PRAGMA user_version = 99')
    restart()
    expect(state.position('pages')).toBe(0)
  })

  it('tells that another process has written to it', () => {
    const before = state.foreignWrites()
    state.setFact('own', '1')
    expect(state.foreignWrites()).toBe(before)
    const other = new Database(path.join(folder, 'node.db'))
    other.exec("INSERT INTO facts (name, value) VALUES ('foreign', '1')")
    other.close()
    expect(state.foreignWrites()).not.toBe(before)
  })
})
