import type { OfficeFile } from './office-file'
import { ParagraphReader } from './paragraph-reader'
import type { TextLines } from './text-lines'

/** What hangs on the body of a document, in the order it is read behind it. */
const APPENDED = ['diagramData', 'footnotes', 'endnotes']

/** Reads a docx: the body, then diagrams and notes. Headers, footers and comments are left out. */
export async function readWord(file: OfficeFile, lines: TextLines): Promise<void> {
  const main = await file.mainPart()
  const related = await file.relationsOf(main, APPENDED)
  const inOrder = APPENDED.flatMap((kind) => related.filter((relation) => relation.kind === kind))
  for (const part of [main, ...inOrder.map((relation) => relation.part)]) {
    if (lines.isFull) return
    await file.read(part, new ParagraphReader(lines), () => lines.isFull)
  }
}
