import { Worker } from 'node:worker_threads'

/** What goes to the thread and what comes back; see `answer-calls.ts`. */
export interface CallMessage {
  id: number
  name: string
  args: unknown[]
}
export type AnswerMessage =
  /** Once, when the thread can be called. */
  | { ready: true }
  | { id: number; result: unknown }
  | { id: number; error: { name: string; message: string; code: string | null } }

/** Why a call was not answered by the thread itself. */
export type ThreadFault =
  /** Too many calls were waiting already. */
  | 'busy'
  /** It took longer than allowed and was cut off. */
  | 'slow'
  /** The thread ended, or was ended, under the call. */
  | 'ended'

/** A call that the thread did not answer. What the thread itself threw comes as an `Error` instead. */
export class ThreadError extends Error {
  constructor(
    readonly fault: ThreadFault,
    message: string,
  ) {
    super(message)
    this.name = 'ThreadError'
  }
}

export interface ThreadOptions {
  /** The thread's compiled script. */
  file: string
  /** Given to the thread as `workerData`. */
  data: unknown
  /** Calls that may wait for the one under way. */
  maxWaiting: number
  /** Longest time from call to answer, waiting included, the thread's start left out; in ms. */
  timeout: number
  /** Most memory of the thread's own heap, in MiB. */
  maxHeapMiB?: number
  /** A thread that was cut off is replaced at once, not at the next call. */
  isReplacedAtOnce?: boolean
}

/** A thread that cannot be called after so long is given up, in milliseconds. */
const START_TIMEOUT = 60_000

/** So many threads that were cut off and still run are borne; then calls are refused as busy. */
const MAX_ENDING = 4

interface Call {
  message: CallMessage
  answer: Promise<unknown>
  resolve: (result: unknown) => void
  reject: (error: Error) => void
  /** Resolves with the answer or without one. */
  settled: Promise<unknown>
  timer: NodeJS.Timeout | null
}

/**
 * Work in a thread of its own: one call at a time, the others wait in order, bounded in number and
 * time. A call that runs too long takes the thread with it; the next one gets a new thread.
 */
export class ThreadCalls<Handlers extends object> {
  private worker: Worker | null = null
  private isReady = false
  private running: Call | null = null
  private readonly waiting: Call[] = []
  /** Threads that were cut off: inside a native library they hear nothing, and go on for a while. */
  private readonly ending = new Set<Promise<unknown>>()
  private turns: Promise<unknown> = Promise.resolve()
  private lastId = 0
  private isPaused = false
  private isEnded = false

  constructor(private readonly options: ThreadOptions) {}

  /**
   * @throws {ThreadError} when the thread did not answer.
   * @throws {Error} what the thread threw, with its name, message and `code`.
   */
  call<Name extends keyof Handlers & string>(
    name: Name,
    ...args: Handlers[Name] extends (...args: infer Args) => unknown ? Args : never
  ): Promise<Handlers[Name] extends (...args: never[]) => infer Result ? Awaited<Result> : never> {
    if (this.isEnded) return Promise.reject(new ThreadError('ended', 'The thread has ended'))
    const { maxWaiting } = this.options
    if (this.waiting.length >= maxWaiting || this.ending.size >= MAX_ENDING) {
      return Promise.reject(new ThreadError('busy', `${this.waiting.length} calls wait already`))
    }
    const call = this.made(name, args)
    this.waiting.push(call)
    this.next()
    return call.answer as never
  }

  /**
   * Lets the call under way finish, makes one more, and does something while all others wait: what
   * must not happen beside a call. Several take turns.
   * @throws what `work` throws; how the last call ended does not matter.
   */
  alone<T>(last: keyof Handlers & string, work: () => Promise<T>): Promise<T> {
    const turn = this.turns.then(() => this.takeTurn(last, work))
    this.turns = turn.catch(() => null)
    return turn
  }

  /** Ends a thread that has nothing to do; the next call gets a new one. */
  async rest(): Promise<void> {
    if (this.running) return
    await this.drop()
  }

  /** Ends the thread; what is not answered yet is refused. */
  async end(): Promise<void> {
    this.isEnded = true
    const error = new ThreadError('ended', 'The thread was ended')
    const ended = this.drop()
    this.refuseRunning(error)
    for (const call of this.waiting.splice(0)) call.reject(error)
    await ended
  }

  private async takeTurn<T>(last: string, work: () => Promise<T>): Promise<T> {
    this.isPaused = true
    try {
      while (this.running) await this.running.settled
      if (this.worker) {
        const call = this.made(last, [])
        this.send(call)
        await call.settled
      }
      // One that was cut off may still have its hands on what `work` touches.
      await Promise.all(this.ending)
      return await work()
    } finally {
      this.isPaused = false
      this.next()
    }
  }

  private made(name: string, args: unknown[]): Call {
    let resolve!: Call['resolve']
    let reject!: Call['reject']
    const answer = new Promise<unknown>((yes, no) => {
      resolve = yes
      reject = no
    })
    const message = { id: ++this.lastId, name, args }
    const end = () => clearTimeout(call.timer ?? undefined)
    const settled = answer.then(end, end)
    const call: Call = { message, answer, resolve, reject, settled, timer: null }
    if (this.isReady) this.time(call)
    return call
  }

  private time(call: Call): void {
    call.timer ??= setTimeout(() => this.cutOff(call), this.options.timeout)
  }

  private next(): void {
    if (this.running || this.isPaused || this.isEnded) return
    const call = this.waiting.shift()
    if (call) this.send(call)
  }

  private send(call: Call): void {
    this.running = call
    this.worker ??= this.open()
    this.worker.postMessage(call.message)
  }

  private open(): Worker {
    const { file, data, maxHeapMiB } = this.options
    const worker = new Worker(file, {
      workerData: data,
      resourceLimits: maxHeapMiB === undefined ? {} : { maxOldGenerationSizeMb: maxHeapMiB },
    })
    this.isReady = false
    const start = setTimeout(() => {
      this.lost(worker, new ThreadError('slow', `The thread did not start in ${START_TIMEOUT} ms`))
      void worker.terminate()
    }, START_TIMEOUT).unref()
    worker.on('message', (answer: AnswerMessage) => {
      if ('ready' in answer) {
        clearTimeout(start)
        this.begun(worker)
      } else {
        this.answered(answer)
      }
    })
    worker.on('error', (error) => this.lost(worker, error))
    worker.on('exit', () => {
      clearTimeout(start)
      this.lost(worker, new ThreadError('ended', 'The thread ended'))
    })
    return worker
  }

  /** From now on time counts. */
  private begun(worker: Worker): void {
    if (this.worker !== worker) return
    this.isReady = true
    for (const call of [...(this.running ? [this.running] : []), ...this.waiting]) this.time(call)
  }

  private answered(answer: Exclude<AnswerMessage, { ready: true }>): void {
    const { running } = this
    if (running?.message.id !== answer.id) return // answered too late
    this.running = null
    if ('error' in answer) running.reject(errorOf(answer.error))
    else running.resolve(answer.result)
    this.next()
  }

  private lost(worker: Worker, error: Error): void {
    if (this.worker !== worker) return
    this.worker = null
    this.isReady = false
    this.refuseRunning(error)
    this.next()
  }

  private cutOff(call: Call): void {
    const { timeout, isReplacedAtOnce } = this.options
    const error = new ThreadError('slow', `${call.message.name} took over ${timeout} ms`)
    const at = this.waiting.indexOf(call)
    if (at !== -1) {
      this.waiting.splice(at, 1)
      call.reject(error)
      return
    }
    if (this.running !== call) return
    // One that has only begun to start is not to blame.
    if (this.isReady) void this.drop()
    this.refuseRunning(error)
    if (isReplacedAtOnce && !this.isEnded) this.worker ??= this.open()
    this.next()
  }

  /** Lets the thread go; resolves when it has ended. */
  private async drop(): Promise<void> {
    const { worker } = this
    this.worker = null
    this.isReady = false
    if (!worker) return
    const end: Promise<unknown> = worker.terminate().finally(() => this.ending.delete(end))
    this.ending.add(end)
    await end
  }

  private refuseRunning(error: Error): void {
    const { running } = this
    this.running = null
    running?.reject(error)
  }
}

function errorOf({ name, message, code }: { name: string; message: string; code: string | null }) {
  const error = new Error(message)
  error.name = name
  return code === null ? error : Object.assign(error, { code })
}
