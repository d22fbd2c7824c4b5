import { SaxesParser } from 'saxes'

import type { PageForm } from './checked-page'
import type { Rule } from './rule'

/** 订阅与地图: what programs read of the site. */
export const fileRules: Rule[] = [
  fileRule(
    'robots',
    'robots.txt',
    '网站应有 robots.txt，允许搜索引擎收录，并写明站点地图的网址。',
    (body) => {
      const lines = body.split(/\r?\n/).map((line) => line.trim())
      return [
        ...(lines.some((line) => /^disallow:\s*\/$/i.test(line)) ? ['禁止收录整个网站。'] : []),
        ...(lines.some((line) => /^sitemap:\s*https?:\/\/\S+/i.test(line))
          ? []
          : ['没有写明站点地图的网址（Sitemap）。']),
      ]
    },
  ),
  xmlRule('sitemap', '站点地图文件', '网站应有 sitemap.xml，列出各网页的网址。', {
    roots: ['urlset', 'sitemapindex'],
    entry: 'loc',
  }),
  xmlRule('feed', '信息订阅', '网站应提供 RSS 和 Atom 订阅。', { roots: ['rss', 'feed'] }),
  xmlRule('opensearch', '浏览器搜索', '网站应提供 opensearch.xml，供浏览器使用站内搜索。', {
    roots: ['OpenSearchDescription'],
  }),
]

function fileRule(
  form: PageForm,
  title: string,
  requirement: string,
  faults: (body: string) => string[],
): Rule {
  return {
    id: `file-${form}`,
    group: 'files',
    title,
    requirement,
    severity: 'must',
    mendedBy: 'operator',
    faults: (visit) => {
      if (visit.page.form !== form) return null
      // What does not answer at all is told by the rule on answers.
      if (visit.kind === 'silent' || visit.status !== visit.page.status) return null
      return faults(visit.body)
    },
  }
}

/** @param wanted the elements it may begin with, and one that it must have. */
function xmlRule(
  form: PageForm,
  title: string,
  requirement: string,
  wanted: { roots: string[]; entry?: string },
): Rule {
  return fileRule(form, title, requirement, (body) => {
    const read = readXml(body)
    if (read.fault !== null) return [`不是正确的 XML（${read.fault}）。`]
    if (!wanted.roots.includes(read.root ?? '')) return [`内容不是${title}。`]
    return wanted.entry && !read.names.has(wanted.entry) ? ['里面没有任何网址。'] : []
  })
}

function readXml(text: string): { root: string | null; names: Set<string>; fault: string | null } {
  const parser = new SaxesParser()
  const names = new Set<string>()
  let root: string | null = null
  let fault: string | null = null
  parser.on('opentag', ({ name }) => {
    root ??= name
    names.add(name)
  })
  parser.on('error', ({ message }) => {
    fault ??= message
  })
  parser.write(text).close()
  return { root, names, fault }
}
