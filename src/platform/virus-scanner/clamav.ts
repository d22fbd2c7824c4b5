import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'

/** Where clamd listens: a TCP port or a Unix socket. */
export type ScannerAddress = { host: string; port: number } | { path: string }

export type ScanResult =
  | { is: 'clean' }
  /** @property name of what was found, as clamd calls it. */
  | { is: 'found'; name: string }
  /** It took the file and could not say: larger than its own limit, mostly. */
  | { is: 'unknown'; answer: string }

/** The scanner cannot be reached, or does not answer. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway'

  /** @param isHangUp it was there and ended the connection without an answer. */
  constructor(
    message: string,
    readonly isHangUp = false,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Longest silence of the scanner, in milliseconds. */
const SILENCE_MS = 20_000
/** Longest time for a file, in milliseconds. */
const TOTAL_MS = 60_000
/** Its answers are one line. */
const MAX_ANSWER = 4096
const CHUNK_BYTES = 64 * 1024

interface Times {
  silence?: number
  total?: number
}

/**
 * Sends a file to clamd by its command INSTREAM: pieces, each behind its length in four bytes, and
 * a length of 0 at the end.
 * @throws {ScannerAway} when it cannot be reached or does not answer in time.
 * @throws {Error} of the file system.
 */
export async function scanFile(
  address: ScannerAddress,
  file: string,
  times: Times = {},
): Promise<ScanResult> {
  try {
    return resultOf(await asked(address, 'zINSTREAM\0', times, instream(file)))
  } catch (error) {
    // Its word on a file that is too large is often lost: it hangs up on what is still coming.
    if (error instanceof ScannerAway && error.isHangUp) return { is: 'unknown', answer: 'hung up' }
    throw error
  }
}

/** Whether the scanner is there and answers. */
export async function isScannerThere(address: ScannerAddress): Promise<boolean> {
  const times = { silence: 1_000, total: 1_000 }
  return asked(address, 'zPING\0', times).then(
    (answer) => answer === 'PONG',
    () => false,
  )
}

async function* instream(file: string): AsyncGenerator<Buffer> {
  const pieces = createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>
  for await (const piece of pieces) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    yield length
    yield piece
  }
  yield Buffer.alloc(4)
}

async function asked(
  address: ScannerAddress,
  command: string,
  { silence = SILENCE_MS, total = TOTAL_MS }: Times,
  body: AsyncIterable<Buffer> = none(),
): Promise<string> {
  const socket = connect(address)
  const end = (reason: string) => socket.destroy(new ScannerAway(reason))
  socket.setTimeout(silence, () => end(`silent for ${silence} ms`))
  const timer = setTimeout(() => end(`no answer in ${total} ms`), total)
  const answer = answerOf(socket)
  // Whoever waits for the answer is told; while the file is sent nobody waits yet.
  answer.catch(() => null)
  try {
    socket.write(command)
    await send(socket, body)
    return await answer
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}

/** Sends until the scanner has had enough: beyond its limit it answers and hangs up. */
async function send(socket: Socket, body: AsyncIterable<Buffer>): Promise<void> {
  for await (const piece of body) {
    if (socket.destroyed || socket.readableEnded) return
    if (!socket.write(piece)) await drained(socket)
  }
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      for (const event of ['drain', 'close', 'end']) socket.off(event, go)
      resolve()
    }
    for (const event of ['drain', 'close', 'end']) socket.once(event, go)
  })
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    socket.on('data', (piece: Buffer) => {
      text += piece.toString('utf8')
      const end = text.indexOf('\0')
      if (end !== -1) resolve(text.slice(0, end).trim())
      else if (text.length > MAX_ANSWER) socket.destroy(new ScannerAway('its answer has no end'))
    })
    let isConnected = false
    socket.on('connect', () => (isConnected = true))
    const away = (cause?: Error) =>
      reject(
        cause instanceof ScannerAway ? cause : new ScannerAway('no answer', isConnected, { cause }),
      )
    socket.on('error', away)
    socket.on('close', () => away())
  })
}

function resultOf(answer: string): ScanResult {
  const found = /^stream: (.+) FOUND$/.exec(answer)
  if (found) return { is: 'found', name: found[1] ?? '' }
  return answer === 'stream: OK' ? { is: 'clean' } : { is: 'unknown', answer }
}

async function* none(): AsyncGenerator<Buffer> {
  // Commands without a body.
}
