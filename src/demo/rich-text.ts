import { createHash } from 'node:crypto'

import type { Article } from '@/payload-types'
import type { LinkPart, Part } from './content/types'

export type EditorState = Article['body']
type Node = EditorState['root']['children'][number]

/** Turns the keys of demo content into ids of the database. Throws on an unknown key. */
export interface References {
  department(slug: string): string
  staff(key: string): string
  photo(key: string): string
  attachment(key: string): string
}

const BOLD = 1

/** Builds Lexical editor states as Payload stores them; ids are the same on every run. */
export class RichText {
  private count = 0

  /** @param seed Tells one text from another, so that ids of blocks and links do not meet. */
  constructor(
    private readonly seed: string,
    private readonly references: References,
  ) {}

  state(parts: readonly Part[]): EditorState {
    return {
      root: element(
        'root',
        parts.map((part) => this.node(part)),
      ),
    }
  }

  private node(part: Part): Node {
    if (typeof part === 'string') return paragraph([text(part)])
    if ('text' in part && !('story' in part)) return paragraph(part.text.map((p) => this.inline(p)))
    if ('h2' in part) return element('heading', [text(part.h2)], { tag: 'h2' })
    if ('h3' in part) return element('heading', [text(part.h3)], { tag: 'h3' })
    if ('list' in part) return list(part.list, part.ordered === true)
    if ('quote' in part) return element('quote', [text(part.quote)])
    if ('table' in part) return table(part.table)
    return this.block(part)
  }

  private block(part: Extract<Part, object>): Node {
    const { references } = this
    if ('unit' in part) {
      const title = part.title ?? null
      return this.blockNode('unit', { department: references.department(part.unit), title })
    }
    if ('photo' in part && !('story' in part)) {
      const { caption = null, width = 'full' } = part
      return this.blockNode('photo', { photo: references.photo(part.photo), caption, width })
    }
    if ('gallery' in part) {
      const photos = part.gallery.map(({ photo, caption = null }) => {
        return { id: this.nextId(), photo: references.photo(photo), caption }
      })
      return this.blockNode('gallery', { photos })
    }
    if ('story' in part) {
      return this.blockNode('staffStory', {
        staff: part.story.map((key) => references.staff(key)),
        photo: part.photo ? references.photo(part.photo) : null,
        text: this.state(part.text),
      })
    }
    if ('attachment' in part) {
      return this.blockNode('attachment', { attachment: references.attachment(part.attachment) })
    }
    throw new Error(`Demo content holds a part of unknown kind: ${JSON.stringify(part)}`)
  }

  private blockNode(blockType: string, fields: Record<string, unknown>): Node {
    const id = this.nextId()
    return {
      type: 'block',
      version: 2,
      format: '',
      fields: { id, blockName: '', blockType, ...fields },
    }
  }

  private inline(part: string | LinkPart): Node {
    if (typeof part === 'string') return text(part)
    const fields = { linkType: 'custom', newTab: false, url: part.link }
    return { ...element('link', [text(part.label)], { fields, id: this.nextId() }), version: 3 }
  }

  /** 24 hex digits, the form that Payload gives rows and blocks. */
  private nextId(): string {
    this.count += 1
    return createHash('sha256').update(`${this.seed}#${this.count}`).digest('hex').slice(0, 24)
  }
}

function element(type: string, children: Node[], extra: Record<string, unknown> = {}) {
  return { type, version: 1, children, direction: 'ltr', format: '', indent: 0, ...extra } as const
}

function text(value: string, format = 0): Node {
  return { type: 'text', version: 1, text: value, format, detail: 0, mode: 'normal', style: '' }
}

function paragraph(children: Node[]): Node {
  return element('paragraph', children, { textFormat: 0, textStyle: '' })
}

function list(items: readonly string[], isOrdered: boolean): Node {
  const children = items.map((item, index) =>
    element('listitem', [text(item)], { value: index + 1 }),
  )
  const [listType, tag] = isOrdered ? ['number', 'ol'] : ['bullet', 'ul']
  return element('list', children, { listType, tag, start: 1 })
}

/** `headerState` 1 marks a cell as a heading of its column. */
function table(rows: readonly (readonly string[])[]): Node {
  const children = rows.map((row, index) => {
    const isHead = index === 0
    const cells = row.map((cell) => {
      const content = paragraph([text(cell, isHead ? BOLD : 0)])
      const extra = { headerState: isHead ? 1 : 0, colSpan: 1, rowSpan: 1, backgroundColor: null }
      return element('tablecell', [content], extra)
    })
    return element('tablerow', cells)
  })
  return element('table', children)
}
