import { parse } from 'parse5'

import { attribute, type Element, elements, textOf } from '../visitor/html'

export interface Link {
  href: string
  text: string
}

/** What rules want to know of a page, read from its HTML once. */
export interface PageFacts {
  lang: string | null
  titles: string[]
  metas: { name: string; content: string }[]
  /** Addresses of `link rel="canonical"`. */
  canonicals: string[]
  /** Texts of all `h1`. */
  headings: string[]
  /** How often the three zones of a page stand there: 头部标识区, 中部内容区, 底部功能区. */
  zones: { header: number; main: number; footer: number }
  headerText: string
  mainText: string
  footerText: string
  footerLinks: Link[]
  /** Addresses in 您的位置; `null` when it is not there. */
  trail: string[] | null
  hasSearch: boolean
  /** Addresses of images without a text in their place. */
  imagesWithoutAlt: string[]
  /** Addresses of what a browser loads with the page: images, styles, scripts, frames … */
  resources: string[]
}

/** Zones of the page; what stands in an article or in the main part is none. */
const INNER = ['main', 'article', 'section', 'aside']

/** Relations of links whose target is loaded with the page. */
const LOADED_LINKS = ['stylesheet', 'icon', 'apple-touch-icon', 'manifest', 'preload']

/** Attributes that name what is loaded, by element. */
const LOADED_BY: Record<string, string[]> = {
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  script: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
}

export function readPage(html: string): PageFacts {
  const all = [...elements(parse(html))]
  const named = (tag: string) => all.filter(({ tagName }) => tagName === tag)
  const head = all.find(({ tagName }) => tagName === 'head')
  const root = named('html')[0]
  const headers = named('header').filter((element) => !isInside(element, INNER))
  const footers = named('footer').filter((element) => !isInside(element, INNER))
  const mains = named('main')
  const trail = named('nav').find((nav) => attribute(nav, 'aria-label') === '您的位置')
  return {
    lang: root ? attribute(root, 'lang') : null,
    // Drawings have titles of their own.
    titles: head ? [...elements(head)].filter(isTitle).map(plainText) : [],
    metas: named('meta').flatMap((meta) => {
      const name = attribute(meta, 'name') ?? attribute(meta, 'property')
      return name === null ? [] : [{ name, content: attribute(meta, 'content') ?? '' }]
    }),
    canonicals: named('link')
      .filter((link) => relationsOf(link).includes('canonical'))
      .map((link) => attribute(link, 'href') ?? ''),
    headings: named('h1').map(plainText),
    zones: { header: headers.length, main: mains.length, footer: footers.length },
    headerText: headers.map(plainText).join(' '),
    mainText: mains.map(plainText).join(' '),
    footerText: footers.map(plainText).join(' '),
    footerLinks: footers.flatMap(linksOf),
    trail: trail ? linksOf(trail).map(({ href }) => href) : null,
    hasSearch: named('form').some((form) => attribute(form, 'action') === '/search'),
    imagesWithoutAlt: named('img')
      .filter((image) => attribute(image, 'alt') === null)
      .map((image) => attribute(image, 'src') ?? ''),
    resources: all.flatMap(resourcesOf),
  }
}

/** Values of the tags of this name, as {@link plain} text; names are case sensitive. */
export function metaValues({ metas }: PageFacts, name: string): string[] {
  return metas.filter((meta) => meta.name === name).map(({ content }) => plain(content))
}

const plainText = (element: Element): string => plain(textOf(element))

/**
 * Text as a reader sees it: one space where there is any, full-width ones too. What is compared with a
 * page's text goes through it as well.
 */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function linksOf(element: Element): Link[] {
  return [...elements(element)]
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => ({ href: attribute(link, 'href') ?? '', text: plainText(link) }))
}

function resourcesOf(element: Element): string[] {
  const { tagName } = element
  if (tagName === 'link') {
    const isLoaded = relationsOf(element).some((relation) => LOADED_LINKS.includes(relation))
    return isLoaded ? [attribute(element, 'href') ?? ''] : []
  }
  return (LOADED_BY[tagName] ?? []).flatMap((name) => {
    const value = attribute(element, name)
    if (value === null) return []
    return name === 'srcset' ? value.split(',').map(firstWord) : [value.trim()]
  })
}

const relationsOf = (link: Element): string[] =>
  (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/)

const firstWord = (text: string): string => text.trim().split(/\s+/)[0] ?? ''

const isTitle = ({ tagName }: Element): boolean => tagName === 'title'

function isInside(element: Element, tags: string[]): boolean {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (tags.includes(node.tagName)) return true
  }
  return false
}
