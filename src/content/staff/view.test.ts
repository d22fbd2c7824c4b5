import { expect, it } from 'vitest'

import type { Department, Staff } from '@/payload-types'

import { staffDescription, staffView } from './view'

const describedAs = (more: Partial<Staff>) =>
  staffDescription(staffView({ id: '1', name: '周望', ...more } as Staff, []))

it('a person is described by unit, position and what for, as far as it is known', () => {
  const department = { id: '2', name: '区城管局', slug: 'qcgj' } as Department
  const known = { department, position: '局长', responsibilities: '主持全面工作。' }
  expect(describedAs(known)).toBe('区城管局局长周望：主持全面工作。')
  expect(describedAs({})).toBe('周望')
})
