import { pageRule, type Rule } from './rule'

/** Addresses named in one sentence; more make nobody wiser. */
const NAMED = 3

/** What pages load, and what stands in for it. */
export const resourceRules: Rule[] = [
  pageRule(
    {
      ...resource('image-alt'),
      title: '图片替代文字',
      requirement: '图片应有替代文字，供看不见图片的人使用。',
      mendedBy: 'content',
    },
    ({ facts: { imagesWithoutAlt } }) => named('图片没有替代文字', imagesWithoutAlt.map(fileName)),
  ),
  pageRule(
    {
      ...resource('own-resources'),
      title: '不用外部资源',
      requirement: '网页不应加载其他网站的图片、样式和脚本。',
    },
    ({ facts, site }) =>
      named('加载了其他网站的', facts.resources.filter(isForeign(site.publicUrl))),
  ),
  pageRule(
    {
      ...resource('safe-resources'),
      title: '不用明文资源',
      requirement: '网页加载的图片、样式和脚本应走 https，不得走 http。',
    },
    ({ facts, site }) => named('走 http 加载了', facts.resources.filter(isUnsafe(site.publicUrl))),
  ),
]

function resource(id: string) {
  return { id, group: 'structure', severity: 'must', mendedBy: 'operator' } as const
}

function named(what: string, addresses: string[]): string[] {
  const distinct = [...new Set(addresses)]
  if (distinct.length === 0) return []
  const more = distinct.length > NAMED ? ` 等 ${distinct.length} 处` : ''
  return [`${what}：${distinct.slice(0, NAMED).join('、')}${more}。`]
}

const fileName = (address: string): string => address.split('/').at(-1) ?? address

/** The site as visitors know it, whatever road the check takes. */
const isForeign = (publicUrl: string) => (address: string) => {
  const url = urlOf(address, publicUrl)
  return url !== null && url.host !== new URL(publicUrl).host
}

/** A site that is itself without https has no other choice for its own files. */
const isUnsafe = (publicUrl: string) => (address: string) => {
  const url = urlOf(address, publicUrl)
  return url?.protocol === 'http:' && url.origin !== publicUrl
}

/** `null` for what is not fetched over the network, and for what is no address. */
function urlOf(address: string, base: string): URL | null {
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  return /^https?:$/.test(url.protocol) ? url : null
}
