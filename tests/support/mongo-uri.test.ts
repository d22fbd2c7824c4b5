import { expect, test } from 'vitest'
import { withDatabase } from './mongo-uri'

test.each([
  ['mongodb://h:1/?replicaSet=r', 'mongodb://h:1/t?replicaSet=r'],
  ['mongodb://h:1/old?replicaSet=r', 'mongodb://h:1/t?replicaSet=r'],
  ['mongodb://a:1,b:2?replicaSet=r', 'mongodb://a:1,b:2/t?replicaSet=r'],
  ['mongodb://u:p@h:1/old?replicaSet=r', 'mongodb://u:p@h:1/t?replicaSet=r&authSource=old'],
  ['mongodb://u:p@h:1/?replicaSet=r', 'mongodb://u:p@h:1/t?replicaSet=r&authSource=admin'],
  ['mongodb+srv://u:p@h/o?authSource=x', 'mongodb+srv://u:p@h/t?authSource=x'],
])('%s on another database is %s', (uri, expected) => {
  expect(withDatabase(uri, 't')).toBe(expected)
})

test('something that is no MongoDB URI is refused', () => {
  expect(() => withDatabase('file:portal.db', 't')).toThrow('mongodb://')
})
