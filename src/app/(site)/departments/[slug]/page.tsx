import type { Metadata } from 'next'
import { cache } from 'react'

import { DepartmentPage } from '@/content/departments/department-page'
import { loadDepartmentView } from '@/content/departments/load'
import { departmentBySlug } from '@/content/departments/queries'
import { departmentDescription } from '@/content/departments/view'
import { pageMetadata, statusMetadata } from '@/ui/page-metadata'
import { SiteShell } from '@/ui/site-shell'

import { MISSING_TITLE, MissingPage } from '../../missing-page'
import { siteReader, siteShell } from '../../site-request'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ slug: string }>
}

const load = cache(async (slug: string) => {
  const department = await departmentBySlug(await siteReader(), slug)
  return department && loadDepartmentView(await siteReader(), department)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const department = await load((await params).slug)
  if (!department) return statusMetadata(await siteShell(), MISSING_TITLE)
  const { name, path, version } = department
  const column = { name: '机构设置', description: null, keywords: [], type: '机构职能' }
  const titles = [name, '机构设置']
  const description = departmentDescription(department)
  return pageMetadata({ shell: await siteShell(), path, titles, description, column, version })
}

export default async function Department({ params }: Props) {
  const department = await load((await params).slug)
  if (!department) return <MissingPage />
  return (
    <SiteShell shell={await siteShell()} path={department.path}>
      <DepartmentPage department={department} />
    </SiteShell>
  )
}
