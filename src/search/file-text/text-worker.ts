import { answerCalls } from '@/platform/threads/answer-calls'
import { extractText } from './extract-text'

/** What the thread answers; see `FileTexts`. */
const calls = { extract: extractText }
export type TextCalls = typeof calls

answerCalls(calls)
