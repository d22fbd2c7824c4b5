/** The part of a Lexical node that an outline needs. */
interface OutlineNode {
  type: string
  tag?: unknown
  fields?: unknown
}

/**
 * The level each heading of a rich text gets in the page, whose only h1 is its title. Editors
 * choose a heading for its size; here it becomes an outline without gaps: below the title, or
 * below the block that heads a section.
 * @param isSectionHead true for a node that is itself shown as an h2.
 */
export function headingLevels(
  nodes: readonly OutlineNode[],
  isSectionHead: (node: OutlineNode) => boolean,
  topLevel = 2,
): Map<OutlineNode, number> {
  const levels = new Map<OutlineNode, number>()
  let base = topLevel
  let open: number[] = []
  for (const node of nodes) {
    if (isSectionHead(node)) {
      base = topLevel + 1
      open = []
    }
    if (node.type !== 'heading') continue
    const rank = Number(String(node.tag).slice(1)) || 2
    open = open.filter((outer) => outer < rank)
    levels.set(node, Math.min(base + open.length, 6))
    open.push(rank)
  }
  return levels
}
