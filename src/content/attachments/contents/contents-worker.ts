import { answerCalls } from '@/platform/threads/answer-calls'
import { inspectFile } from './inspect-file'

/** What the thread answers; see `ContentsCheck`. */
const calls = { inspect: inspectFile }
export type ContentsCalls = typeof calls

answerCalls(calls)
