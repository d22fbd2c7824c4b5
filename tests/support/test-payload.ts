import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { User } from '@/payload-types'
import { testAdmin } from './test-settings'

/** Which database the running suite uses. */
export const testDatabase = process.env.TEST_DATABASE === 'mongo' ? 'mongo' : 'sqlite'

const origin = 'http://127.0.0.1:3000'

/** A signed-in person of a test. */
export interface TestUser {
  user: User
  token: string
  headers: Record<string, string>
}

/** What an API call answered; `body` is the parsed JSON, or the text when it is none. */
export interface Answer<Body = any> {
  status: number
  headers: Headers
  body: Body
}

interface CallOptions {
  /** Who asks; nobody = an anonymous visitor. */
  user?: TestUser | null
  /** Sent as JSON, except FormData. */
  body?: unknown
  headers?: Record<string, string>
}

/** The real portal of one test file: real config, fresh migrated database, own folders. */
export interface TestPayload {
  payload: Payload
  config: SanitizedConfig
  /** Creates a user with these roles and signs in. */
  createUser: (roles: User['roles'], data?: Partial<User>) => Promise<TestUser>
  /** One REST request, through everything except the server: `rest('GET', '/api/articles?limit=2')`. */
  rest: (method: string, path: string, options?: CallOptions) => Promise<Answer>
  /** One GraphQL request, through the guarded route. */
  graphql: (
    query: string,
    options?: CallOptions & { variables?: Record<string, unknown> },
  ) => Promise<Answer>
  /** Closes the database and, on a server that outlives the tests, drops it. */
  destroy: () => Promise<void>
}

/** Starts the portal for one test file: call it in `beforeAll`, and `destroy` in `afterAll`. */
export async function startTestPayload(): Promise<TestPayload> {
  const { default: configPromise } = await import('@payload-config')
  const { migrate } = await import('@/platform/database/migrate')
  const config = await configPromise
  const payload = await getPayload({ config, disableOnInit: true })
  await migrate(payload)
  await config.onInit?.(payload)

  let count = 0
  const createUser: TestPayload['createUser'] = async (roles, data = {}) => {
    count += 1
    const email = data.email ?? `user-${count}@portal.test`
    const password = testAdmin.password
    await payload.create({
      collection: 'users',
      // Who is of no department works for all of them.
      data: {
        name: `User ${count}`,
        reach: data.department ? 'department' : 'all',
        ...data,
        email,
        password,
        roles,
      },
      overrideAccess: true, // the set-up of a test, no one's request
    })
    const { token, user } = await payload.login({ collection: 'users', data: { email, password } })
    if (!token || !user) throw new Error(`${email} could not sign in`)
    return { user, token, headers: { Authorization: `JWT ${token}` } }
  }

  const rest: TestPayload['rest'] = async (method, path, options = {}) =>
    answer(await handleEndpoints({ config, request: request(method, path, options) }))

  const graphql: TestPayload['graphql'] = async (query, { variables, ...options } = {}) => {
    const { POST } = await import('@/app/(payload)/api/graphql/route')
    const body = { query, variables }
    return answer(await POST(request('POST', '/api/graphql', { ...options, body })))
  }

  const destroy = async () => {
    const { connection } = payload.db as { connection?: { dropDatabase: () => Promise<unknown> } }
    if (testDatabase === 'mongo') await connection?.dropDatabase()
    await payload.destroy()
  }

  return { payload, config, createUser, rest, graphql, destroy }
}

function request(method: string, path: string, { user, body, headers }: CallOptions): Request {
  const isForm = body instanceof FormData
  return new Request(new URL(path, origin), {
    method,
    headers: {
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...user?.headers,
      ...headers,
    },
    body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
  })
}

async function answer(response: Response): Promise<Answer> {
  const text = await response.text()
  let body: unknown = text
  try {
    body = JSON.parse(text)
  } catch {
    // Not JSON: a file, a page, or an empty answer.
  }
  return { status: response.status, headers: response.headers, body }
}
