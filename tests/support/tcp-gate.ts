import { connect, createServer, type Socket } from 'node:net'
import { freePort } from './free-port'

/** A way to a server that a test can shut, as a pulled cable would. */
export interface TcpGate {
  port: number
  /** Breaks every connection and takes no new ones. */
  shut: () => Promise<void>
}

/** Opens a gate in front of a server on this machine. */
export async function openGate(targetPort: number): Promise<TcpGate> {
  const port = await freePort()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const target = connect(targetPort, '127.0.0.1')
    for (const [from, to] of [
      [socket, target],
      [target, socket],
    ] as const) {
      sockets.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port,
    shut: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
