import type {
  DefaultNodeTypes,
  SerializedTableCellNode,
  SerializedTableNode,
  SerializedTableRowNode,
} from '@payloadcms/richtext-lexical'
import type { JSXConverters } from '@payloadcms/richtext-lexical/react'
import type { ReactNode } from 'react'

import { flowClass } from './flow-class'
import { isExternal, safeHref } from './safe-href'
import { Text } from './text'

type Headings = Map<object, number>

type PlainNode =
  DefaultNodeTypes | SerializedTableNode | SerializedTableRowNode | SerializedTableCellNode

interface ConverterOptions {
  headings: Headings
  /** Address of a linked document; `null` when visitors cannot open it. */
  internalHref: (doc: unknown) => string | null
}

/** Converters of the plain nodes: no inline style, no empty lines, one outline. */
export function plainConverters(options: ConverterOptions): JSXConverters<PlainNode> {
  const { headings, internalHref } = options
  return {
    paragraph: ({ node, nodesToJSX }) => {
      const children = nodesToJSX({ nodes: node.children })
      const isEmpty = node.children.every(isBlank)
      return isEmpty ? null : <p className={flowClass(node)}>{children}</p>
    },
    heading: ({ node, nodesToJSX }) => {
      const Tag = headingTag(headings.get(node) ?? 3)
      return <Tag className={flowClass(node)}>{nodesToJSX({ nodes: node.children })}</Tag>
    },
    quote: ({ node, nodesToJSX }) => (
      <blockquote>
        <p>{nodesToJSX({ nodes: node.children })}</p>
      </blockquote>
    ),
    horizontalrule: <hr />,
    linebreak: <br />,
    tab: '\t',
    text: ({ node }) => <Text text={node.text} format={node.format} />,
    list: ({ node, nodesToJSX }) => {
      const Tag = node.listType === 'number' ? 'ol' : 'ul'
      return (
        <Tag start={Tag === 'ol' && node.start > 1 ? node.start : undefined}>
          {nodesToJSX({ nodes: node.children })}
        </Tag>
      )
    },
    listitem: ({ node, nodesToJSX }) => (
      <li className={node.children.some(({ type }) => type === 'list') ? 'has-list' : undefined}>
        {nodesToJSX({ nodes: node.children })}
      </li>
    ),
    link: ({ node, nodesToJSX }) => {
      const { linkType, url, doc, newTab } = node.fields
      const href = linkType === 'internal' ? internalHref(doc) : safeHref(url)
      return anchor(href, newTab, nodesToJSX({ nodes: node.children }))
    },
    autolink: ({ node, nodesToJSX }) =>
      anchor(safeHref(node.fields.url), false, nodesToJSX({ nodes: node.children })),
    table: ({ node, nodesToJSX }) => (
      <div className="table-scroll" role="region" aria-label="表格" tabIndex={0}>
        <table className="table">
          <tbody>{nodesToJSX({ nodes: node.children })}</tbody>
        </table>
      </div>
    ),
    tablerow: ({ node, nodesToJSX }) => <tr>{nodesToJSX({ nodes: node.children })}</tr>,
    tablecell: ({ node, nodesToJSX }) => {
      const Cell = node.headerState > 0 ? 'th' : 'td'
      return (
        <Cell
          colSpan={spanOf(node.colSpan)}
          rowSpan={spanOf(node.rowSpan)}
          // 2 is Lexical's header of a row; 1 and 3 stand over columns.
          scope={Cell === 'th' ? (node.headerState === 2 ? 'row' : 'col') : undefined}
        >
          {nodesToJSX({ nodes: node.children })}
        </Cell>
      )
    },
    // A node nobody knows (from an old import, say) leaves no trace for visitors.
    unknown: () => null,
  }
}

function anchor(href: string | null, isNewTab: boolean, children: ReactNode) {
  if (href === null) return <>{children}</>
  const isSafe = isExternal(href) || isNewTab
  return (
    <a href={href} rel={isSafe ? 'noopener' : undefined} target={isNewTab ? '_blank' : undefined}>
      {children}
    </a>
  )
}

function spanOf(count: number | undefined): number | undefined {
  return count && count > 1 ? count : undefined
}

function headingTag(level: number) {
  return (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[level - 2] ?? 'h6'
}

function isBlank(node: { type: string; text?: unknown }): boolean {
  if (node.type === 'linebreak') return true
  return node.type === 'text' && typeof node.text === 'string' && node.text.trim() === ''
}
