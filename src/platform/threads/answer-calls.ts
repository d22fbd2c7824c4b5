import { parentPort } from 'node:worker_threads'

import type { AnswerMessage, CallMessage } from './thread-calls'

type Handler = (...args: never[]) => unknown

/**
 * In a thread: answers the calls of `ThreadCalls` by these functions, one at a time and in order.
 * @throws {Error} in the main thread.
 */
export function answerCalls(handlers: Readonly<Record<string, Handler>>): void {
  const port = parentPort
  if (!port) throw new Error('This is the script of a thread')
  port.postMessage({ ready: true } satisfies AnswerMessage)
  let last = Promise.resolve()
  port.on('message', ({ id, name, args }: CallMessage) => {
    last = last.then(async () => {
      const answer = await answerOf(handlers, { id, name, args })
      try {
        port.postMessage(answer)
      } catch (error) {
        // A result that cannot be copied, such as a function.
        port.postMessage(failed(id, error))
      }
    })
  })
}

async function answerOf(
  handlers: Readonly<Record<string, Handler>>,
  { id, name, args }: CallMessage,
): Promise<AnswerMessage> {
  try {
    const handler = handlers[name] as ((...args: unknown[]) => unknown) | undefined
    if (!handler) throw new Error(`The thread has no function ${name}`)
    return { id, result: await handler(...args) }
  } catch (error) {
    return failed(id, error)
  }
}

function failed(id: number, thrown: unknown): AnswerMessage {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const { code } = error as { code?: unknown }
  return {
    id,
    error: {
      name: error.name,
      message: error.message,
      code: typeof code === 'string' ? code : null,
    },
  }
}
