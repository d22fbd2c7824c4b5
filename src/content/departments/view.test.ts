import { describe, expect, it } from 'vitest'

import type { Department, Staff } from '@/payload-types'

import { departmentDescription, departmentView, directoryView } from './view'

const department = (id: string, parent: string | null = null, more: Partial<Department> = {}) =>
  ({ id, name: id, slug: id, parent, ...more }) as Department

const nothing = { people: [], units: [], columns: [], articles: [], mapUrl: null }

describe('the directory', () => {
  it('D-STR-03: puts everything below a top department under it', () => {
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

  it('shows its address on a map, where the site has one and the place is known', () => {
    const mapUrl = 'https://map.example/?at={lng},{lat}&name={name}'
    const at = (location: Department['location']) =>
      departmentView(department('城管&局', null, { address: '文澜路18号', location }), {
        ...nothing,
        mapUrl,
      }).contact[0]?.mapHref
    expect(at({ lat: 30.5, lng: 120 })).toBe(
      'https://map.example/?at=120,30.5&name=%E5%9F%8E%E7%AE%A1%26%E5%B1%80',
    )
    expect(at({ lat: 0, lng: 0 })).toContain('at=0,0')
    expect(at({ lat: 30.5, lng: null })).toBeNull()
    expect(at(undefined)).toBeNull()
  })

  it('is described by where it is and how it is called', () => {
    const view = departmentView(department('区城管局', null, { phone: ' 000-1 ' }), nothing)
    expect(departmentDescription(view)).toBe('区城管局，联系电话：000-1')
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
