import { describe, expect, it } from 'vitest'

import { isAnswer } from './logger'

const withStatus = (status: number) => Object.assign(new Error('x'), { status })
const byGraphQL = (originalError?: Error) =>
  Object.assign(new Error('x'), { name: 'GraphQLError', originalError })

describe('what is logged as an answer, not as a fault', () => {
  it.each([
    ['a refusal', { err: withStatus(403) }, true],
    ['the same by GraphQL', { err: byGraphQL(withStatus(404)) }, true],
    ['a query that GraphQL itself refuses', { err: byGraphQL() }, true],
    ['a form that nobody can read', { err: new Error('Unexpected end of form') }, true],
    ['a fault', { err: withStatus(500) }, false],
    ['a fault by GraphQL', { err: byGraphQL(new TypeError('x')) }, false],
    ['an error without a status', { err: new Error('x') }, false],
    [
      'a refused job, told in words',
      { err: withStatus(403), job: 1, msg: 'Error running job' },
      false,
    ],
    ['a sentence', { msg: 'x' }, false],
    ['nothing', undefined, false],
  ])('%s', (_, told, isOne) => {
    expect(isAnswer(told)).toBe(isOne)
  })
})
