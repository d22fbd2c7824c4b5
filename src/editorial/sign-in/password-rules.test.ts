import { describe, expect, it } from 'vitest'

import { passwordFault } from './password-rules'

const owner = { name: '王小明', email: 'wangxm@portal.test' }

describe('D-SEC-01: a password', () => {
  it.each([
    'Correct-horse-9',
    'long-enough-1',
    'Sonne88Mond',
    '一句没有人会猜到的很长的中文口令',
    'three plain english words',
    '城管Abc!92',
  ])('may be %s', (password) => {
    expect(passwordFault(password, owner)).toBeNull()
  })

  it.each([
    ['too short', 'Aa1!xyz', '至少 8'],
    ['too long', 'Aa1!'.repeat(60), '最长'],
    ['two classes', 'onlyletters12', '至少三种'],
    ['one class', '83920175', '至少三种'],
    ['a common one', 'Password123!', '人人先试'],
    ['a common one in disguise', 'Pass-w0rd-1', '人人先试'],
    ['administrator', 'Admin@2026', '人人先试'],
    ['his name', 'Ab1!王小明xy', '姓名或账号'],
    ['his account', 'Wangxm-2026', '姓名或账号'],
    ['one character again and again', 'aaaaaaaaaaaaaaaaaa', '重复'],
    ['a row', 'abcdefghijklmnopqr', '连续'],
  ])('is refused: %s', (_, password, words) => {
    expect(passwordFault(password, owner)).toContain(words)
  })
})
