import { relationId } from '@/platform/relations'

/** What the server reads out of an article's body. Ids in order of appearance, each once. */
export interface BodyFacts {
  /** Text without markup, a line a paragraph. */
  plainText: string
  departments: string[]
  staff: string[]
  photos: string[]
  attachments: string[]
}

/** Deeper than any editor builds; a body beyond it is refused rather than walked. */
export const MAX_NODE_DEPTH = 60

/** The body is nested deeper than {@link MAX_NODE_DEPTH}. */
export class BodyTooDeep extends Error {}

type Node = Record<string, unknown>

/** Walks a Lexical editor state, blocks and the rich text inside them included. */
export function bodyFacts(body: unknown): BodyFacts {
  const walk = new BodyWalk()
  if (isNode(body)) walk.visit(body.root, 0)
  return walk.facts()
}

class BodyWalk {
  private readonly lines: string[] = []
  private line = ''
  private readonly departments = new Set<string>()
  private readonly staff = new Set<string>()
  private readonly photos = new Set<string>()
  private readonly attachments = new Set<string>()

  facts(): BodyFacts {
    this.endLine()
    return {
      plainText: this.lines.join('\n'),
      departments: [...this.departments],
      staff: [...this.staff],
      photos: [...this.photos],
      attachments: [...this.attachments],
    }
  }

  visit(node: unknown, depth: number): void {
    if (!isNode(node)) return
    if (depth > MAX_NODE_DEPTH) throw new BodyTooDeep()
    if (typeof node.text === 'string') this.line += node.text
    if (node.type === 'linebreak') this.line += '\n'
    if (node.type === 'block' && isNode(node.fields)) this.block(node.fields, depth)
    if (Array.isArray(node.children))
      for (const child of node.children) this.visit(child, depth + 1)
    if (isLine(node)) this.endLine()
  }

  private block(fields: Node, depth: number): void {
    this.endLine()
    switch (fields.blockType) {
      case 'unit':
        add(this.departments, fields.department)
        this.say(fields.title)
        break
      case 'photo':
        add(this.photos, fields.photo)
        this.say(fields.caption)
        break
      case 'gallery':
        for (const row of rows(fields.photos)) {
          add(this.photos, row.photo)
          this.say(row.caption)
        }
        break
      case 'staffStory':
        for (const person of Array.isArray(fields.staff) ? fields.staff : [])
          add(this.staff, person)
        add(this.photos, fields.photo)
        if (isNode(fields.text)) this.visit(fields.text.root, depth + 1)
        break
      case 'attachment':
        add(this.attachments, fields.attachment)
        break
    }
    this.endLine()
  }

  private say(text: unknown): void {
    if (typeof text === 'string') this.line += text
    this.endLine()
  }

  private endLine(): void {
    const text = this.line.trim()
    if (text) this.lines.push(text)
    this.line = ''
  }
}

function add(ids: Set<string>, relation: unknown): void {
  const id = relationId(relation as string | { id: string } | null | undefined)
  if (id) ids.add(id)
}

function rows(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Nodes that stand on a line of their own. */
function isLine(node: Node): boolean {
  return ['paragraph', 'heading', 'listitem', 'quote', 'tablecell'].includes(String(node.type))
}
