import { describe, expect, it } from 'vitest'

import { checkJsonBody, jsonFault } from './json-body'

describe('a body of JSON', () => {
  it.each(['', '  ', '{}', '{"a":[[{"b":1}]]}', `{"a":"${'['.repeat(500)}\\"${'{'.repeat(500)}"}`])(
    'is read: %s',
    (body) => {
      expect(jsonFault(body)).toBeNull()
    },
  )

  it.each([
    ['null', '对象'],
    ['[]', '对象'],
    ['"x"', '对象'],
    ['1e999', '对象'],
    ['{"a"', '有效'],
    [`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`, '嵌套'],
    ['['.repeat(100_000), '嵌套'],
  ])('is refused: %.40s', (body, word) => {
    expect(jsonFault(body)).toContain(word)
  })

  it('is handed on as it was, or answered with a problem', async () => {
    const send = (body: string, type = 'application/json; charset=utf-8') =>
      checkJsonBody(
        new Request('http://x/api', { method: 'POST', body, headers: { 'content-type': type } }),
      )
    expect(await ((await send('{"a":1}')) as Request).json()).toEqual({ a: 1 })
    expect(await ((await send('null', 'text/plain')) as Request).text()).toBe('null')
    const refused = (await send('null')) as Response
    expect([refused.status, (await refused.json()).code]).toEqual([400, 'bad-json'])
  })
})
