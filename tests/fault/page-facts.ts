import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

export interface Link {
  href: string
  text: string
}

/** Addresses of articles: `…/202611/t20261125_17.html`. */
const ARTICLE = /^\/.*\/t\d{8}_\d+\.html$/

/** Links to articles in the middle of a page, in their order. */
export function articleLinks(html: string): Link[] {
  const main = elements(parse(html)).find(({ tagName }) => tagName === 'main')
  return linksOf(main).filter(({ href }) => ARTICLE.test(href))
}

/** 上一篇 or 下一篇; `null` when there is none. */
export function neighbourLinks(html: string, rel: 'prev' | 'next'): Link | null {
  return linksOf(parse(html), (element) => attribute(element, 'rel') === rel)[0] ?? null
}

/** Addresses in 您的位置, from the home page down. */
export function placeLinks(html: string): string[] {
  const isPlace = (element: Element) => attribute(element, 'class') === 'breadcrumb__link'
  return linksOf(parse(html), isPlace).map(({ href }) => href)
}

/** Text of the first `h1`. */
export function titleOf(html: string): string | null {
  const heading = elements(parse(html)).find(({ tagName }) => tagName === 'h1')
  return heading ? textOf(heading) : null
}

export function metaOf(html: string, name: string): string | null {
  const meta = elements(parse(html)).find((element) => attribute(element, 'name') === name)
  return meta ? attribute(meta, 'content') : null
}

function linksOf(node: Node | undefined, isWanted: (element: Element) => boolean = () => true) {
  if (!node) return []
  return elements(node)
    .filter((element) => element.tagName === 'a' && isWanted(element))
    .map((element) => ({ href: attribute(element, 'href') ?? '', text: textOf(element) }))
}

function elements(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : []
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elements)] : own
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
