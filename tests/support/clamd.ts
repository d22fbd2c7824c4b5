import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** What the false scanner does with what it is sent. */
export type Behaviour =
  /** Finds what contains the word `EICAR`. */
  | 'scans'
  | 'is silent'
  /** Hangs up in the middle of a file. */
  | 'hangs up'
  /** Takes 1,000 bytes and refuses more. */
  | 'has a limit'
  | 'talks nonsense'
  /** Answers when it is told to. */
  | 'is slow'

/** A server that speaks clamd's protocol, for a test. */
export interface Clamd {
  port: number
  behaviour: Behaviour
  /** What it was sent, whole files in their order. */
  files: Buffer[]
  /** Lets the answers go that were held back. */
  release: () => void
  end: () => Promise<void>
}

const LIMIT = 1000

/** @param address port or path to listen at; without one a free port. */
export async function startClamd(address: number | string = 0): Promise<Clamd> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    serve(socket, clamd, held)
  })
  const held: (() => void)[] = []
  const clamd: Clamd = {
    port: 0,
    release: () => held.splice(0).forEach((answer) => answer()),
    behaviour: 'scans',
    files: [],
    end: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  await new Promise<void>((resolve) => {
    if (typeof address === 'string') server.listen(address, resolve)
    else server.listen(address, '127.0.0.1', resolve)
  })
  if (typeof address === 'number') clamd.port = (server.address() as AddressInfo).port
  return clamd
}

function serve(socket: Socket, clamd: Clamd, held: (() => void)[]): void {
  let bytes = Buffer.alloc(0)
  socket.on('data', (piece: Buffer) => {
    bytes = Buffer.concat([bytes, piece])
    const { behaviour } = clamd
    if (behaviour === 'is silent') return
    if (behaviour === 'talks nonsense') return void socket.end('y'.repeat(10_000))
    if (bytes.toString('latin1').startsWith('zPING\0')) return void socket.end('PONG\0')
    const file = fileIn(bytes.subarray('zINSTREAM\0'.length))
    if (behaviour === 'hangs up' && bytes.length > 20) return void socket.destroy()
    if (behaviour === 'has a limit' && bytes.length > LIMIT) {
      return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    }
    if (!file) return
    clamd.files.push(file)
    const answer = () =>
      socket.end(file.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    if (behaviour === 'is slow') held.push(answer)
    else answer()
  })
}

/** The file that was sent in pieces; `null` as long as its end is not there. */
function fileIn(bytes: Buffer): Buffer | null {
  const pieces: Buffer[] = []
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
