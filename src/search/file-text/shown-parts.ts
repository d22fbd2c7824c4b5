import type { OfficeFile } from './office-file'
import type { Attributes, XmlReader } from './read-xml'

interface ShownPart {
  /** Name of the XML part. */
  part: string
  /** What the reader of a workbook sees on its tab. */
  name: string
}

/**
 * Slides or sheets in the order that the presentation or workbook gives them, hidden sheets left
 * out. Numbers in the names of parts say nothing: they stay when slides are moved.
 */
export async function shownParts(
  file: OfficeFile,
  main: string,
  { element, kind }: { element: string; kind: string },
): Promise<ShownPart[]> {
  const order = new OrderReader(element)
  await file.read(main, order)
  const relations = await file.relationsOf(main, [kind])
  const parts = new Map(relations.map(({ id, part }) => [id, part]))
  return order.found.flatMap(({ id, name }) => {
    const part = parts.get(id)
    return part === undefined ? [] : [{ part, name }]
  })
}

class OrderReader implements XmlReader {
  readonly skipped = new Set<string>()
  readonly found: { id: string; name: string }[] = []

  constructor(private readonly element: string) {}

  open(name: string, attributes: Attributes): void {
    if (name !== this.element || /hidden/i.test(attributes.state ?? '')) return
    // `id` without prefix is another number.
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
    if (id !== undefined) this.found.push({ id, name: attributes.name ?? '' })
  }

  close(): void {
    // Everything stands in attributes.
  }

  text(): void {
    // Everything stands in attributes.
  }
}
