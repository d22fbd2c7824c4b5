/** Carries the address of who asks from the front server to Payload; from outside it is removed. */
export const CLIENT_ADDRESS_HEADER = 'x-portal-client-address'

/** The address that a request came from, as the front server saw it; `null` without one. */
export function clientAddress(req: { headers?: Headers }): string | null {
  return req.headers?.get(CLIENT_ADDRESS_HEADER) ?? null
}
