import { expect, it } from 'vitest'

import type { Attachment } from '@/payload-types'

import { attachmentView, fileSize } from './view'

it.each([
  [640, '640 B'],
  [12_288, '12 KB'],
  [1_258_291, '1.2 MB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text)
})

it('tells type and size, and names a file without a title by its name', () => {
  const file = { id: '1', url: 'https://e.cn/api/f/a.pdf', filename: 'a.pdf', filesize: 2048 }
  expect(attachmentView(file as Attachment)).toEqual({
    title: 'a.pdf',
    href: '/api/f/a.pdf',
    facts: 'PDF，2 KB',
  })
  expect(attachmentView('hidden')).toBeNull()
})
