import { match } from 'path-to-regexp'

/** What of Payload's configuration says where its endpoints are. */
export interface EndpointsOf {
  endpoints: Endpoints
  collections: readonly Owner[]
  globals: readonly Owner[]
}

interface Owner {
  slug: string
  endpoints: Endpoints
}

type Endpoints = readonly { path: string; method: string }[] | false | undefined

/**
 * Methods that Payload has for an address of its API, in capitals; none for an address that it does not
 * know. It looks for endpoints itself, but keeps to itself what it finds with another method.
 * @param path what follows `/api`, as it stands in the address.
 */
export function methodsAt(
  { endpoints, collections, globals }: EndpointsOf,
  path: string,
): string[] {
  const [, first = '', second = ''] = path.split('/')
  const isGlobal = first === 'globals'
  const slug = isGlobal ? second : first
  const owner = (isGlobal ? globals : collections).find((each) => each.slug === slug)
  const base = `${isGlobal ? '/globals' : ''}/${slug}`
  const rest = owner ? path.slice(base.length) || '/' : path
  const those = (owner ? owner.endpoints : endpoints) || []
  const methods = those
    .filter((endpoint) => isAt(endpoint.path, rest))
    .map(({ method }) => method.toUpperCase())
  if (methods.includes('GET')) methods.push('HEAD')
  return [...new Set(methods)].sort()
}

function isAt(pattern: string, path: string): boolean {
  try {
    return match(pattern, { decode: decodeURIComponent })(path) !== false
  } catch {
    return false // `%` and two characters that are no byte: no address of anything
  }
}
