import { describe, expect, it } from 'vitest'

import { problemOf, PROBLEM_TYPE, tellProblem } from './problem'

const answer = (status: number, body: unknown) => Response.json(body, { status })

describe('an error of the API (RFC 9457)', () => {
  it('is a problem and keeps what forms read', async () => {
    const errors = [{ message: '请先撤稿。', data: { code: 'article-is-published' } }]
    const told = await tellProblem(answer(409, { errors }), null)
    expect(told.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await told.json()).toEqual({
      type: '/api-docs#article-is-published',
      title: '与现状冲突',
      status: 409,
      detail: '请先撤稿。',
      code: 'article-is-published',
      errors,
    })
  })

  it('has the type that the client accepts', async () => {
    const told = await tellProblem(answer(403, { errors: [{ message: 'x' }] }), PROBLEM_TYPE)
    expect(told.headers.get('content-type')).toBe(PROBLEM_TYPE)
  })

  it('names an address that is not there', async () => {
    const told = await tellProblem(answer(404, { message: 'Route not found "/api/x"' }), null)
    expect(await told.json()).toMatchObject({
      code: 'not-found',
      status: 404,
      errors: [{ message: '没有这个接口，请检查网址和方法。' }],
    })
  })

  it('of a form is told apart from one of the request', () => {
    const error = { name: 'ValidationError', message: 'x', data: { errors: [] } }
    expect(problemOf(400, [error]).code).toBe('invalid')
    expect(problemOf(400, [{ message: 'x' }]).code).toBe('bad-request')
  })

  it('is only what went wrong', async () => {
    const good = answer(200, { message: 'ok' })
    expect(await tellProblem(good, PROBLEM_TYPE)).toBe(good)
  })
})
