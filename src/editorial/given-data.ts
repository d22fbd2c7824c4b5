import type { CollectionBeforeOperationHook } from 'payload'

import { refusal } from '@/platform/errors'

const SAVES = new Set(['create', 'update'])

/**
 * What is to be saved is an object: nothing sent is one without fields, and a form may carry any JSON.
 * Payload's own code would fail over both.
 */
export const givenData: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!SAVES.has(operation)) return args
  const { data } = args as { data?: unknown }
  if (data === undefined) return { ...args, data: {} }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw refusal('bad-json', '请求内容应是一个 JSON 对象。')
  }
  return args
}
