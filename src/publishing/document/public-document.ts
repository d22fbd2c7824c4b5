import { parse, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** A page holds something that its content security policy would switch off without a word. */
export class DocumentError extends Error {
  constructor(element: Tree.Element, fault: string) {
    super(`${nameOf(element)} ${fault}, which the content security policy of public pages blocks`)
    this.name = 'DocumentError'
  }
}

/** `noscript` is read as elements, so that the rules reach what it holds. */
const PARSING = { scriptingEnabled: false }

/** Relations of links that announce files; `expect` would hold the page back for Next's script. */
const HINTS = ['preload', 'modulepreload', 'expect']

/** Attributes for React's and Next's own scripts; `data-next…` are theirs too. */
const FRAMEWORK_ATTRIBUTES = ['nonce', 'data-precedence', 'data-dpl-id', 'data-nimg']

/** Elements whose first line break the parser swallows. */
const BREAK_EATERS = ['pre', 'textarea']

/**
 * Makes the document that visitors get from the HTML that Next renders: the framework's scripts,
 * flight data, hints, comments and marks are gone, own assets have their hashed addresses. Applied
 * to its own result, it changes nothing.
 * @param hashedUrl address of an own asset (`/assets/…`) → the address to write; must give back
 *   what it does not know.
 * @throws {DocumentError} for inline styles and event handlers.
 */
export function publicDocument(html: string, hashedUrl: (url: string) => string): string {
  const root = parse(html, PARSING).childNodes.find(isElement)
  if (!root) throw new Error('The parser gave a document without elements')
  clean(root, hashedUrl)
  return `<!DOCTYPE html>${serializeOuter(root, PARSING)}`
}

function clean(element: Tree.Element, hashedUrl: (url: string) => string): void {
  element.attrs = element.attrs.filter(({ name }) => !isFrameworkAttribute(name))
  refuseInline(element)
  for (const attribute of element.attrs) {
    const isAddress = attribute.name === 'href' || attribute.name === 'src'
    if (isAddress && isAsset(attribute.value)) attribute.value = hashedUrl(attribute.value)
  }
  element.childNodes = element.childNodes.filter((child) => {
    if (!isElement(child)) return child.nodeName === '#text'
    if (isDropped(child)) return false
    clean(child, hashedUrl)
    return !isEmptyHidden(child)
  })
  if (element.tagName === 'head') settle(element)
  if (BREAK_EATERS.includes(element.tagName)) doubleFirstBreak(element)
}

/**
 * React puts links before or behind Next's metadata, whichever is ready first; the same page must
 * have the same bytes each time.
 */
function settle(head: Tree.Element): void {
  const isSearch = (node: Tree.Node) => isElement(node) && valueOf(node, 'rel') === 'search'
  const links = head.childNodes.filter(isSearch)
  head.childNodes = [...head.childNodes.filter((node) => !isSearch(node)), ...links]
}

/** Asked before a child is looked into: what goes need not keep to any rule. */
function isDropped(element: Tree.Element): boolean {
  switch (element.tagName) {
    case 'template':
      return true
    case 'script':
      return !isKeptScript(element)
    case 'link':
      return isFrameworkHint(element)
    case 'meta':
      return valueOf(element, 'name').toLowerCase().startsWith('next-')
    default:
      return false
  }
}

/** The site's own modules, and data for search engines, which no browser runs. */
function isKeptScript(element: Tree.Element): boolean {
  const type = valueOf(element, 'type').toLowerCase()
  return type === 'application/ld+json' || (type === 'module' && isAsset(valueOf(element, 'src')))
}

/** Hints at images stay: they belong to the content. */
function isFrameworkHint(element: Tree.Element): boolean {
  const relations = valueOf(element, 'rel').toLowerCase().split(/\s+/)
  if (!relations.some((relation) => HINTS.includes(relation))) return false
  return valueOf(element, 'as').toLowerCase() !== 'image'
}

function isFrameworkAttribute(name: string): boolean {
  return FRAMEWORK_ATTRIBUTES.includes(name) || name.startsWith('data-next')
}

/** Next leaves one around the metadata that it could have streamed. */
function isEmptyHidden(element: Tree.Element): boolean {
  return (
    element.tagName === 'div' &&
    element.childNodes.length === 0 &&
    element.attrs.some(({ name }) => name === 'hidden')
  )
}

function refuseInline(element: Tree.Element): void {
  if (element.tagName === 'style') throw new DocumentError(element, 'is an inline style sheet')
  for (const { name } of element.attrs) {
    if (name === 'style') throw new DocumentError(element, 'has an inline style')
    if (/^on./.test(name)) throw new DocumentError(element, `has the event handler ${name}`)
  }
}

/** The serialiser writes the text as it is; its first line break would be lost in the browser. */
function doubleFirstBreak(element: Tree.Element): void {
  const first = element.childNodes[0]
  if (first && 'value' in first && first.value.startsWith('\n')) first.value = `\n${first.value}`
}

function isElement(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node
}

function isAsset(url: string): boolean {
  return url.startsWith('/assets/')
}

function valueOf(element: Tree.Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? ''
}

/** `<img class="photo__image">`: enough to find the component. */
function nameOf(element: Tree.Element): string {
  const marks = element.attrs.filter(({ name }) => ['id', 'class', 'src', 'href'].includes(name))
  return `<${[element.tagName, ...marks.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`
}
