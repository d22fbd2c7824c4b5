import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import { articleLinks, metaOf, neighbourLinks, placeLinks, titleOf } from './page-facts'
import { type Expected, type ExpectedArticle, expectedOf } from './expected'
import type { ArticleRow, Truth } from './truth'

/** An address that an article or a column had, and where it must lead. */
export interface OldAddress {
  from: string
  /** Address now. */
  to: string
  isWithdrawn: boolean
}

export interface Site {
  url: string
  /** Folder of the stored pages. */
  folder: string
}

/** Redirects in a row: a column that was renamed, below one that was, with articles that moved. */
const MAX_HOPS = 4

interface Got {
  status: number
  location: string | null
  body: string
}

/** A machine with more to do than it can makes the portal answer 503 for a while: asked again. */
export async function getPage(site: Pick<Site, 'url'>, address: string): Promise<Got> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(site.url + address, { redirect: 'manual' })
    const location = response.headers.get('location')
    const got = { status: response.status, location, body: await response.text() }
    if (got.status !== 503 || tries === 20) return got
    await pause(500)
  }
}

/** Every difference between the site and the database, a sentence each. */
export async function differences(
  site: Site,
  truth: Truth,
  oldAddresses: OldAddress[],
): Promise<string[]> {
  const expected = expectedOf(truth)
  return (
    await Promise.all([
      comparePages(site, expected),
      compareArticles(site, expected),
      compareFeeds(site, expected),
      compareSitemap(site, expected),
      compareApi(site, truth, expected),
      compareSearch(site, truth),
      compareWithdrawn(site, truth),
      compareOldAddresses(site, oldAddresses),
    ])
  )
    .flat()
    .concat(await compareFiles(site, truth))
}

/** The search finds every live article by its title, at its address, and nothing withdrawn. */
async function compareSearch(site: Site, { live, withdrawn }: Truth): Promise<string[]> {
  const found: string[] = []
  const hits = async (title: string) => {
    const q = encodeURIComponent(`"${title}"`)
    const { status, body } = await getPage(site, `/api/search?q=${q}&title=1&limit=50`)
    if (status !== 200) found.push(`The search for ${title} answers ${status}`)
    return status === 200 ? (JSON.parse(body) as { hits: { id: string; path: string }[] }).hits : []
  }
  for (const { id, title, path: address } of live) {
    const hit = (await hits(title)).find((each) => each.id === id)
    if (hit?.path !== address) {
      found.push(`The search for ${title} gives ${hit?.path ?? 'nothing'} for ${address}`)
    }
  }
  for (const { id, title } of withdrawn) {
    const isThere = (await hits(title)).some((each) => each.id === id)
    if (isThere) found.push(`The search gives ${title}, which is withdrawn`)
  }
  return found
}

/** What must be so from the first request on: nothing withdrawn is shown anywhere. */
export async function resurrections(site: Site, truth: Truth): Promise<string[]> {
  const found = await compareWithdrawn(site, truth)
  const gone = new Set(truth.withdrawn.map(({ path: address }) => address))
  for (const address of [...expectedOf(truth).pages.keys(), '/rss.xml', '/sitemap.xml']) {
    const { body } = await getPage(site, address)
    const back = [...gone].filter((each) => body.includes(each))
    found.push(...back.map((each) => `${address} shows ${each}, which is withdrawn`))
  }
  return found
}

async function comparePages(site: Site, { pages }: Expected): Promise<string[]> {
  const found: string[] = []
  for (const [address, rows] of pages) {
    const { status, body } = await getPage(site, address)
    if (status !== 200) found.push(`${address} answers ${status}`)
    else found.push(...differentRows(address, articleLinks(body), rows))
  }
  const last = new Map<string, number>()
  for (const address of pages.keys()) {
    const [, folder = '', page = '1'] = /^(.*\/)(?:index_(\d+)\.html)?$/.exec(address) ?? []
    last.set(folder, Math.max(last.get(folder) ?? 0, Number(page)))
  }
  for (const [folder, page] of last) {
    const beyond = `${folder}index_${page + 1}.html`
    const { status } = await getPage(site, beyond)
    if (status !== 404) found.push(`${beyond} answers ${status}; the list has ${page} pages`)
  }
  return found
}

function differentRows(
  address: string,
  links: { href: string; text: string }[],
  rows: ArticleRow[],
): string[] {
  const shown = links.map(({ href, text }) => `${href} ${text.replace(/^置顶/, '')}`)
  const wanted = rows.map((row) => `${row.path} ${row.title}`)
  if (shown.join('\n') === wanted.join('\n')) return []
  const extra = shown.filter((each) => !wanted.includes(each))
  const missing = wanted.filter((each) => !shown.includes(each))
  const what = extra.length + missing.length === 0 ? 'in another order' : ''
  return [`${address}: shows ${list(extra)}, lacks ${list(missing)} ${what}`.trimEnd()]
}

const list = (items: string[]): string => (items.length === 0 ? 'nothing more' : items.join(', '))

async function compareArticles(site: Site, { articles }: Expected): Promise<string[]> {
  const found: string[] = []
  for (const [address, article] of articles) {
    const { status, body } = await getPage(site, address)
    const faults = status === 200 ? articleFaults(body, article) : [`answers ${status}`]
    found.push(...faults.map((fault) => `${address}: ${fault}`))
  }
  return found
}

function articleFaults(body: string, { row, newer, older, columnPath }: ExpectedArticle): string[] {
  const found: string[] = []
  if (titleOf(body) !== row.title) found.push(`has the title ${titleOf(body)}, not ${row.title}`)
  const version = metaOf(body, 'content-version')
  if (version !== row.updatedAt) found.push(`shows version ${version}, not ${row.updatedAt}`)
  for (const [rel, wanted] of [
    ['prev', newer],
    ['next', older],
  ] as const) {
    const link = neighbourLinks(body, rel)
    const is = link ? `${link.href} ${link.text}` : 'none'
    const should = wanted ? `${wanted.path} ${wanted.title}` : 'none'
    if (is !== should) found.push(`names ${is} as ${rel}, not ${should}`)
  }
  if (placeLinks(body).at(-1) !== columnPath) found.push(`does not lie in ${columnPath}`)
  return found
}

const xml = new XMLParser({ isArray: (name) => name === 'item' || name === 'url' })

async function compareFeeds(site: Site, { feeds }: Expected): Promise<string[]> {
  const found: string[] = []
  for (const [address, rows] of feeds) {
    const { status, body } = await getPage(site, address)
    if (status !== 200) {
      found.push(`${address} answers ${status}`)
      continue
    }
    const items: any[] = xml.parse(body).rss.channel.item ?? []
    const links = items.map(({ link, title }) => ({ href: pathOf(link), text: String(title) }))
    found.push(...differentRows(address, links, rows))
  }
  return found
}

async function compareSitemap(site: Site, { places, newest }: Expected): Promise<string[]> {
  const { body } = await getPage(site, '/sitemap.xml')
  const urls: any[] = xml.parse(body).urlset.url ?? []
  const shown = urls.map(({ loc }) => pathOf(loc)).sort()
  const wanted = [...places, ...newest.map((row) => row.path)].sort()
  if (shown.join() === wanted.join()) return []
  const extra = shown.filter((each) => !wanted.includes(each))
  const missing = wanted.filter((each) => !shown.includes(each))
  return [`/sitemap.xml: shows ${list(extra)}, lacks ${list(missing)}`]
}

const pathOf = (url: unknown): string => new URL(String(url)).pathname

async function compareApi(site: Site, truth: Truth, { newest }: Expected): Promise<string[]> {
  const found: string[] = []
  const shown: string[] = []
  for (let page = 1; ; page++) {
    const query = `limit=100&page=${page}&sort=-publishedAt,-number`
    const { body } = await getPage(site, `/api/articles?${query}`)
    const answer = JSON.parse(body)
    shown.push(...answer.docs.map((doc: any) => `${doc.path} ${doc.title}`))
    if (!answer.hasNextPage) break
  }
  const wanted = newest.map((row) => `${row.path} ${row.title}`)
  if (shown.join('\n') !== wanted.join('\n')) {
    found.push(
      `/api/articles gives ${shown.length} articles, or others, instead of ${wanted.length}`,
    )
  }
  for (const { id, title } of truth.withdrawn) {
    const { status } = await getPage(site, `/api/articles/${id}`)
    if (status !== 404) found.push(`the API answers ${status} for ${title}, which is withdrawn`)
  }
  return found
}

async function compareWithdrawn(site: Site, { withdrawn }: Truth): Promise<string[]> {
  const found: string[] = []
  for (const { path: address, title } of withdrawn) {
    const { status, body } = await getPage(site, address)
    if (status !== 410) found.push(`${address} answers ${status}, though it is withdrawn`)
    if (body.includes(title)) found.push(`${address} still tells its title`)
  }
  return found
}

/** A visitor with an old address arrives, be it over several of them. */
async function compareOldAddresses(site: Site, addresses: OldAddress[]): Promise<string[]> {
  const found: string[] = []
  for (const { from, to, isWithdrawn } of addresses) {
    const passed = [from]
    let got = await getPage(site, from)
    while (got.status === 301 && got.location !== null && passed.length <= MAX_HOPS) {
      passed.push(got.location)
      got = await getPage(site, got.location)
    }
    const isRight = isWithdrawn ? got.status === 410 : got.status === 200 && passed.at(-1) === to
    if (!isRight) found.push(`${passed.join(' → ')} ends with ${got.status}, not at ${to}`)
  }
  return found
}

/** Files that a web server would send: each is what the portal sends, and none is of a dead page. */
async function compareFiles(site: Site, truth: Truth): Promise<string[]> {
  const found: string[] = []
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.writing'))
    .map((entry) => path.join(entry.parentPath, entry.name))
  const plain = files.filter((file) => !/\.(gz|br)$/.test(file))
  for (const file of files) {
    if (!plain.includes(file.replace(/\.(gz|br)$/, ''))) found.push(`${file} has no plain form`)
  }
  for (const file of plain) {
    const address = `/${path.relative(site.folder, file)}`.replace(/\/index\.html$/, '/')
    const bytes = readFileSync(file)
    const { status, body } = await getPage(site, address)
    if (status !== 200) found.push(`a file lies at ${address}, which answers ${status}`)
    else if (body !== bytes.toString()) found.push(`the file at ${address} is not what is sent`)
    if (!gunzipSync(readFileSync(`${file}.gz`)).equals(bytes)) found.push(`${file}.gz differs`)
    if (!brotliDecompressSync(readFileSync(`${file}.br`)).equals(bytes)) {
      found.push(`${file}.br differs`)
    }
    for (const { title } of truth.withdrawn) {
      if (bytes.includes(title)) found.push(`the file at ${address} names ${title}, withdrawn`)
    }
  }
  return found
}
