/** A line as it stands on a page. */
export interface PageLine {
  text: string
  /** Right edge of its last character, in points from the left. */
  right: number
  /** Size of that character, in points. */
  size: number
}

/** Shorter lines are headings and cells, also where they are the widest of their page. */
const MIN_BROKEN_CHARS = 16
/** Two sizes this near each other are one, in points. */
const SAME_SIZE = 0.5
const ENDS_IN_HAN = /[\p{Script=Han}，、；“‘（《〈]$/u
const BEGINS_WITH_HAN = /^[\p{Script=Han}，、；。：！？”’）》〉]/u
/** Blanks between characters are columns of a table; running text has none. */
const HAS_COLUMNS = /\p{Script=Han}\s+\p{Script=Han}/u

/**
 * Puts together Chinese lines that were broken in the middle of a sentence, so that words broken
 * there are found. Only a line that reaches the right edge of the text is taken as broken.
 */
export function paragraphsOf(lines: readonly PageLine[]): string[] {
  const edge = lines.reduce((most, { right }) => Math.max(most, right), 0)
  let text = ''
  let before: PageLine | null = null
  for (const line of lines) {
    if (before && !isBroken(before, line, edge)) text += '\n'
    text += line.text
    before = line
  }
  return text.split('\n')
}

function isBroken(line: PageLine, next: PageLine, edge: number): boolean {
  return (
    line.text.length >= MIN_BROKEN_CHARS &&
    line.right > edge - 1.5 * line.size &&
    Math.abs(line.size - next.size) < SAME_SIZE &&
    ENDS_IN_HAN.test(line.text) &&
    BEGINS_WITH_HAN.test(next.text) &&
    !HAS_COLUMNS.test(line.text) &&
    !HAS_COLUMNS.test(next.text)
  )
}
