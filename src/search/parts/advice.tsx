import type { NavItem } from '@/ui/shell-view'
import { Tiles } from '@/ui/tiles'

/** How to search, before anything was searched for. */
export function HowToSearch({ columns }: { columns: NavItem[] }) {
  return (
    <>
      <section className="advice">
        <h2 className="advice__title">怎样搜索</h2>
        <ul className="advice__list">
          <li>输入两个字以上的词，标题、正文、图片说明和附件里的文字都会查到。</li>
          <li>几个词用空格分开，只列出都包含的内容，例如：夜间 巡查。</li>
          <li>要找连在一起的一句话，用引号括起来，例如：“文明城区创建”。</li>
          <li>文号、索引号、单位和人名也可以查；一时想不起字，可以输入拼音，例如：chengguan。</li>
        </ul>
      </section>
      <OtherWays columns={columns} />
    </>
  )
}

/** What to try when nothing was found. */
export function WhatToTry({ withoutFilters }: { withoutFilters: string | null }) {
  return (
    <section className="advice">
      <h2 className="advice__title">可以这样试试</h2>
      <ul className="advice__list">
        {withoutFilters !== null && (
          <li>
            <a href={withoutFilters}>去掉所有筛选条件</a>，在全站范围内搜索。
          </li>
        )}
        <li>检查有没有错别字，或者换一个意思相近的说法。</li>
        <li>用短一些的词，例如把“城市管理行政执法局”改成“城管”。</li>
        <li>词和词之间用空格分开，去掉引号。</li>
      </ul>
    </section>
  )
}

/** Ways that need no search. */
export function OtherWays({ columns }: { columns: NavItem[] }) {
  const ways = [...columns.filter(({ href }) => href !== '/'), ...FIXED_WAYS]
  return (
    <section className="advice">
      <h2 className="advice__title">也可以从栏目查找</h2>
      <Tiles links={ways} />
    </section>
  )
}

const FIXED_WAYS: NavItem[] = [{ title: '网站地图', href: '/sitemap.html' }]
