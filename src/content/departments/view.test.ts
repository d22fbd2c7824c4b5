import { describe, expect, it } from 'vitest'

import type { Department, Staff } from '@/payload-types'

import { departmentView, directoryView } from './view'

const department = (id: string, parent: string | null = null, more: Partial<Department> = {}) =>
  ({ id, name: id, slug: id, parent, ...more }) as Department

const nothing = { people: [], units: [], articles: [] }

describe('the directory', () => {
  it('puts everything below a top department under it', () => {
    const entries = directoryView([
      department('ju'),
      department('dadui', 'ju'),
      department('zhongdui', 'dadui'),
    ])
    expect(entries).toHaveLength(1)
    expect(entries[0]?.units.map(({ title }) => title)).toEqual(['dadui', 'zhongdui'])
  })

  it('can show one department alone, with those below it', () => {
    const all = [department('ju'), department('dadui', 'ju'), department('other')]
    expect(directoryView(all, 'ju').map(({ title }) => title)).toEqual(['ju'])
    expect(directoryView(all, 'dadui')[0]?.units).toEqual([])
  })

  it('shows one whose parent is hidden, and survives a ring', () => {
    expect(directoryView([department('a', 'hidden')])).toHaveLength(1)
    expect(directoryView([department('a', 'a')])).toHaveLength(1)
  })
})

describe('a department', () => {
  it('links a telephone that can be dialled', () => {
    const phoneOf = (phone: string) =>
      departmentView(department('a', null, { phone }), nothing).contact[0]?.href
    expect(phoneOf('000-12345678')).toBe('tel:000-12345678')
    expect(phoneOf('000-1（值班）、000-2')).toBeNull()
  })

  it('sets leaders apart from staff', () => {
    const people = [
      { id: '1', name: '甲', leader: true },
      { id: '2', name: '乙' },
    ] as Staff[]
    const view = departmentView(department('a'), { ...nothing, people })
    expect(view.leaders.map(({ name }) => name)).toEqual(['甲'])
    expect(view.staff.map(({ name }) => name)).toEqual(['乙'])
  })
})
