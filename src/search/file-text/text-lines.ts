import type { FileText } from './file-text'
import { MAX_CHARS, READING_TIME_MS } from './limits'

/** Control and formatting characters and halves of characters: invisible, they would part words. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu
const BLANKS = /[^\S\t]+/g

/** Collects the lines of a file up to the limits of length and time. */
export class TextLines {
  private readonly lines: string[] = []
  private length = 0
  private isCut = false
  private isLate = false
  private readonly deadline: number

  /**
   * @param maxChars text that is kept, in UTF-16 units.
   * @param maxTime reading ends then with what is there, in milliseconds.
   */
  constructor(
    private readonly maxChars = MAX_CHARS,
    maxTime = READING_TIME_MS,
  ) {
    this.deadline = performance.now() + maxTime
  }

  /** Adds a line, without invisible characters and needless blanks; an empty one is left out. */
  add(line: string): void {
    const room = this.maxChars - this.length
    if (room <= 0) return
    // What is cleaned away is a small part; a line of megabytes is not cleaned as a whole.
    const text = clean(line.slice(0, 2 * room))
    if (text === '') return
    if (text.length > room || line.length > 2 * room) this.cut()
    const kept = text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '')
    this.lines.push(kept)
    this.length += kept.length + 1
  }

  /** Says that more would follow. */
  cut(): void {
    this.isCut = true
  }

  get isEmpty(): boolean {
    return this.lines.length === 0
  }

  /** Whether reading has to end here; what is left then counts as cut off. */
  get isFull(): boolean {
    if (performance.now() > this.deadline) this.isLate = true
    const isFull = this.isLate || this.length >= this.maxChars
    if (isFull) this.cut()
    return isFull
  }

  result(): FileText {
    if (this.isEmpty) return { text: null, reason: this.isLate ? 'too-slow' : 'no-text' }
    return { text: this.lines.join('\n'), isCut: this.isCut }
  }
}

function clean(line: string): string {
  const visible = line.replace(/[\r\n]+/g, ' ').replace(INVISIBLE, '')
  return visible
    .replace(BLANKS, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim()
}
