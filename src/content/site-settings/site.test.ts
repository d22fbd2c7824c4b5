import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'

import { site } from './site'

/** Whether the admin takes this value for a field of the site settings. */
function takes(name: string, value: string): boolean {
  const field = site.fields
    .flatMap((each): Field[] => (each.type === 'row' ? each.fields : [each]))
    .find((each) => 'name' in each && each.name === name)
  const { validate } = field as { validate: (value: unknown) => true | string }
  return validate(value) === true
}

describe('site settings', () => {
  it.each([
    ['www.example.gov.cn', true],
    ['http://www.example.gov.cn', false],
    ['www.example.gov.cn/', false],
    ['WWW.example.gov.cn', false],
  ])('D-META-02: a domain is bare: %s → %s', (domain, isTaken) => {
    expect(takes('domain', domain)).toBe(isTaken)
  })

  it.each([
    ['bm01000001', true],
    ['3100000087', true],
    // One site of twelve digits is known.
    ['310000008712', true],
    ['31000000', false],
    ['bm0100000', false],
    ['310000008X', false],
  ])('D-META-03: an identification code has its digits: %s → %s', (code, isTaken) => {
    expect(takes('siteIdCode', code)).toBe(isTaken)
  })
})
