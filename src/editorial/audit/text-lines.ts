interface TextNode {
  type?: unknown
  text?: unknown
  children?: unknown
  fields?: unknown
}

/** Lexical nodes that stand inside a line. */
const INLINE = new Set(['text', 'link', 'autolink', 'linebreak', 'tab', 'inlineBlock'])

/**
 * A rich text as lines that can be compared: a paragraph, heading, list item or cell each, and the
 * fields of blocks.
 * @param node of Lexical's JSON, from the root down.
 */
export function textLines(node: unknown): string[] {
  const { children, fields, type } = asNode(node)
  if (typeof fields === 'object' && fields !== null && type !== 'link') {
    return fieldLines(Object.entries(fields))
  }
  if (!Array.isArray(children)) return []
  const nodes: unknown[] = children
  if (nodes.every((child) => INLINE.has(String(asNode(child).type)))) {
    const line = nodes.map(inlineText).join('')
    return line.trim() ? [line] : []
  }
  return nodes.flatMap((child) =>
    INLINE.has(String(asNode(child).type)) ? [inlineText(child)] : textLines(child),
  )
}

function fieldLines(fields: [string, unknown][], prefix = ''): string[] {
  return fields.flatMap(([name, value]) => {
    if (name === 'id' || name === 'blockName' || value === null || value === undefined) return []
    if (Array.isArray(value)) {
      return value.flatMap((item, index) =>
        fieldLines([[`${index + 1}`, item]], `${prefix}${name}.`),
      )
    }
    if (typeof value === 'string') return value === '' ? [] : [`${prefix}${name}：${value}`]
    if (typeof value !== 'object') return [`${prefix}${name}：${JSON.stringify(value)}`]
    if ('root' in value) return textLines(value.root)
    if ('updatedAt' in value && 'id' in value) return [`${prefix}${name}：${String(value.id)}`]
    return fieldLines(Object.entries(value), `${prefix}${name}.`)
  })
}

function inlineText(node: unknown): string {
  const { children, fields, text, type } = asNode(node)
  if (typeof text === 'string') return text
  if (type === 'linebreak') return ' '
  const inner = Array.isArray(children) ? children.map(inlineText).join('') : ''
  const url = (fields as { url?: unknown } | null | undefined)?.url
  return typeof url === 'string' ? `${inner}（${url}）` : inner
}

function asNode(node: unknown): TextNode {
  return typeof node === 'object' && node !== null ? node : {}
}
