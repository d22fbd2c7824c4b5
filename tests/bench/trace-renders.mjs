/**
 * Loaded into a portal by the publish bench (`--trace`): writes a line for every page that Next
 * renders in the process. The portal calls Next through `light-my-request` and through nothing else;
 * what it gets here under that name is the function below.
 */
import { appendFile } from 'node:fs'
import { createRequire, register } from 'node:module'

const hooks = `
  export const resolve = (name, context, next) =>
    name === 'light-my-request'
      ? { url: ${JSON.stringify(import.meta.url)}, shortCircuit: true }
      : next(name, context)`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

const inject = createRequire(import.meta.url)('light-my-request')

/** `inject`, which begins when its answer is waited for. */
export default function traced(handle, request) {
  const chain = inject(handle, request)
  return {
    then(resolve, reject) {
      const start = Date.now()
      const end = (answer) => {
        const line = JSON.stringify({ path: request.url, start, end: Date.now() })
        appendFile(process.env.TRACE_FILE, `${line}\n`, () => {})
        return answer
      }
      return chain.then(end).then(resolve, reject)
    },
  }
}
