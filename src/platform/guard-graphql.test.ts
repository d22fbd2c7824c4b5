import { describe, expect, it } from 'vitest'

import { graphqlFault } from './guard-graphql'

const ask = (query: string) => graphqlFault(JSON.stringify({ query }))?.code ?? 'ok'

/** `n` fragments, each twice the one before: 2^n fields when expanded. */
const doubling = (n: number): string =>
  Array.from({ length: n }, (_, i) =>
    i === 0
      ? 'fragment f0 on Article { id }'
      : `fragment f${i} on Article { ...f${i - 1} ...f${i - 1} }`,
  ).join('\n') + `\n{ Articles { docs { ...f${n - 1} } } }`

describe('graphqlFault', () => {
  it.each([
    ['a plain list', '{ Articles(limit: 5) { docs { id title } totalDocs } }', 'ok'],
    ['a relation', '{ Article(id: "1") { column { title path } } }', 'ok'],
    ['a single mutation', 'mutation { loginUser(email: "a", password: "b") { token } }', 'ok'],
    ['two mutations', 'mutation { a: logoutUser b: logoutUser }', 'too-many-roots'],
    [
      'eleven aliases',
      `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: Articles { totalDocs }`).join(' ')} }`,
      'too-many-roots',
    ],
    [
      'twenty-one aliases below one field',
      `{ Articles { ${Array.from({ length: 21 }, (_, i) => `a${i}: totalDocs`).join(' ')} } }`,
      'too-many-aliases',
    ],
    ['nine levels', '{ a { a { a { a { a { a { a { a { a } } } } } } } } }', 'too-deep'],
    ['two operations', 'query a { Site { name } } query b { Site { name } }', 'one-operation'],
    ['no operation', 'fragment a on Article { id }', 'one-operation'],
    [
      'a fragment cycle',
      'fragment a on Article { ...b } fragment b on Article { ...a } { Article(id: 1) { ...a } }',
      'fragment-cycle',
    ],
    ['doubling fragments', doubling(24), 'too-many-fields'],
    ['broken syntax', '{ Articles {', 'syntax'],
    ['too many tokens', `{ ${'a '.repeat(3000)} }`, 'syntax'],
  ])('%s: %s → %s', (_, query, code) => {
    expect(ask(query)).toBe(code)
  })

  it.each([
    ['no JSON', 'hello', 'bad-request'],
    ['a batch', '[{"query":"{ Site { name } }"}]', 'bad-request'],
    ['no query', '{}', 'bad-request'],
    [
      'a body over the limit',
      JSON.stringify({ query: `{ Site { name } } # ${'x'.repeat(40_000)}` }),
      'body-too-large',
    ],
  ])('refuses %s', (_, body, code) => {
    expect(graphqlFault(body)?.code).toBe(code)
  })
})

describe('what some may ask besides', () => {
  const deep = '{ __schema { a { a { a { a { a { a { a { a { a } } } } } } } } } }'
  const codeOf = (query: string, allowance: Parameters<typeof graphqlFault>[1]) =>
    graphqlFault(JSON.stringify({ query }), allowance)?.code ?? 'ok'

  it('the schema, deeper than content, where the operator lets them', () => {
    expect(codeOf(deep, {})).toBe('too-deep')
    expect(codeOf(deep, { mayIntrospect: true })).toBe('ok')
    expect(codeOf(deep.replace('__schema', 'Articles'), { mayIntrospect: true })).toBe('too-deep')
  })

  it('and a key asks no mutation (B-21)', () => {
    expect(codeOf('mutation { deleteArticle(id: "1") { id } }', { isReadOnly: true })).toBe(
      'read-only',
    )
    expect(codeOf('{ Site { name } }', { isReadOnly: true })).toBe('ok')
  })
})
