import { MAX_SLIDES } from './limits'
import type { OfficeFile } from './office-file'
import { ParagraphReader } from './paragraph-reader'
import { shownParts } from './shown-parts'
import type { TextLines } from './text-lines'

/** Reads a pptx: the slides as they follow each other, each with its diagrams; no notes. */
export async function readSlides(file: OfficeFile, lines: TextLines): Promise<void> {
  const main = await file.mainPart()
  const slides = await shownParts(file, main, { element: 'sldId', kind: 'slide' })
  if (slides.length > MAX_SLIDES) lines.cut()
  for (const { part } of slides.slice(0, MAX_SLIDES)) {
    const diagrams = await file.relationsOf(part, ['diagramData'])
    for (const each of [part, ...diagrams.map((relation) => relation.part)]) {
      if (lines.isFull) return
      await file.read(each, new ParagraphReader(lines), () => lines.isFull)
    }
  }
}
