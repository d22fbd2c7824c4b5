import { describe, expect, it } from 'vitest'

import { related, relatedAll, relationId } from './relations'

describe('relations', () => {
  it('gives the document only when it was populated', () => {
    expect(related({ id: '1' })).toEqual({ id: '1' })
    expect(related('1')).toBeNull()
    expect(related(null)).toBeNull()
    expect(related(undefined)).toBeNull()
  })

  it('leaves out what the reader may not see', () => {
    expect(relatedAll([{ id: '1' }, '2', null])).toEqual([{ id: '1' }])
    expect(relatedAll(undefined)).toEqual([])
  })

  it('gives the id either way', () => {
    expect(relationId({ id: '1' })).toBe('1')
    expect(relationId('1')).toBe('1')
    expect(relationId(null)).toBeNull()
  })
})
