import { createServer } from 'node:net'

import { StartError } from './steps'

/**
 * Makes sure the port is free before the start does minutes of work.
 * @returns the address to bind: IPv4's any-address where the machine has no IPv6.
 * @throws {StartError} when the address cannot be used.
 */
export async function checkPort(host: string, port: number): Promise<string> {
  try {
    await tryListen(host, port)
    return host
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EAFNOSUPPORT' && host === '::') return checkPort('0.0.0.0', port)
    if (code === 'EADDRINUSE') {
      throw new StartError(`Port ${port} is taken by another program. Set PORT to a free one.`)
    }
    if (code === 'EACCES') {
      throw new StartError(`Port ${port} may not be used by this account. Set PORT above 1023.`)
    }
    throw new StartError(`Cannot listen on ${host} port ${port} (${code}). Check HOST and PORT.`)
  }
}

function tryListen(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}
