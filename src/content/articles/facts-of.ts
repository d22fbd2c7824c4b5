import { fieldError } from '@/platform/errors'
import { bodyFacts, type BodyFacts, BodyTooDeep } from './body-facts'

/**
 * {@link bodyFacts} for the save hooks.
 * @throws a refusal of the field `body` when it is nested without end.
 */
export function factsOf(body: unknown): BodyFacts {
  try {
    return bodyFacts(body)
  } catch (error) {
    if (error instanceof BodyTooDeep) {
      throw fieldError('articles', 'body', '正文嵌套层数过多，请拆开后再保存。')
    }
    throw error
  }
}
