import { expect, it } from 'vitest'

import { ownAddress } from './own-address'

const named = { publicUrl: 'https://www.example.gov.cn', hasPublicUrl: true, port: 3000 }
const guessed = { publicUrl: 'http://localhost:3000', hasPublicUrl: false, port: 3000 }
const proxy = 'http://nginx:8080'

it.each([
  ['what the operator named for it', { ...named, receiptsUrl: proxy }, proxy],
  ['the address of the visitors', { ...named, receiptsUrl: null }, named.publicUrl],
  ['this machine', { ...guessed, receiptsUrl: null }, 'http://127.0.0.1:3000'],
])('is %s', (_, settings, address) => {
  expect(ownAddress(settings)).toBe(address)
})
