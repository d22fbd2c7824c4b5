/** Alignment and indent of a block as class names; the pages carry no inline style. */
export function flowClass(node: { format?: unknown; indent?: unknown }): string | undefined {
  const classes: string[] = []
  if (node.format === 'center') classes.push('align-center')
  if (node.format === 'right' || node.format === 'end') classes.push('align-right')
  if (node.format === 'left' || node.format === 'start') classes.push('align-left')
  const indent = typeof node.indent === 'number' ? Math.min(Math.round(node.indent), 3) : 0
  if (indent > 0) classes.push(`indent-${indent}`)
  return classes.join(' ') || undefined
}
