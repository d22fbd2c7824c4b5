import type { Metadata } from 'next'

import { DirectoryPage } from '@/content/departments/directory-page'
import { allDepartments } from '@/content/departments/queries'
import { directoryView } from '@/content/departments/view'
import { DEPARTMENTS_PATH } from '@/content/paths'
import { pageMetadata } from '@/ui/page-metadata'
import { SiteShell } from '@/ui/site-shell'

import { siteReader, siteShell } from '../site-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const column = { name: '机构设置', description: null, keywords: [], type: '机构职能' }
  const shell = await siteShell()
  const description = `${shell.siteName}各部门和单位的职能、负责人、办公地址和联系电话。`
  return pageMetadata({ shell, path: DEPARTMENTS_PATH, titles: ['机构设置'], description, column })
}

export default async function Departments() {
  const entries = directoryView(await allDepartments(await siteReader()))
  return (
    <SiteShell shell={await siteShell()} path={DEPARTMENTS_PATH}>
      <DirectoryPage entries={entries} />
    </SiteShell>
  )
}
