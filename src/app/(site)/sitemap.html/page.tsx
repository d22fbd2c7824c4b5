import type { Metadata } from 'next'

import { allColumns } from '@/content/columns/queries'
import { columnTree } from '@/content/columns/view'
import { allDepartments } from '@/content/departments/queries'
import { departmentLink } from '@/content/departments/view'
import { SitemapPage } from '@/content/site-settings/sitemap-page'
import { pageMetadata } from '@/ui/page-metadata'
import { SiteShell } from '@/ui/site-shell'

import { siteReader, siteShell } from '../site-request'

export const dynamic = 'force-dynamic'

const PATH = '/sitemap.html'

export async function generateMetadata(): Promise<Metadata> {
  const shell = await siteShell()
  const description = `${shell.siteName}门户网站的全部栏目、部门和单位。`
  return pageMetadata({ shell, path: PATH, titles: ['网站地图'], description })
}

export default async function Sitemap() {
  const reader = await siteReader()
  const columns = columnTree(await allColumns(reader))
  const departments = (await allDepartments(reader)).map(departmentLink)
  return (
    <SiteShell shell={await siteShell()} path={PATH}>
      <SitemapPage columns={columns} departments={departments} />
    </SiteShell>
  )
}
