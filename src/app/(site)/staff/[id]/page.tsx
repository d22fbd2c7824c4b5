import type { Metadata } from 'next'
import { cache } from 'react'

import { loadStaffView } from '@/content/staff/load'
import { staffById } from '@/content/staff/queries'
import { StaffPage } from '@/content/staff/staff-page'
import { staffDescription } from '@/content/staff/view'
import { pageMetadata, statusMetadata } from '@/ui/page-metadata'
import { SiteShell } from '@/ui/site-shell'

import { MISSING_TITLE, MissingPage } from '../../missing-page'
import { siteReader, siteShell } from '../../site-request'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ id: string }>
}

const load = cache(async (id: string) => {
  const person = await staffById(await siteReader(), id)
  return person && loadStaffView(await siteReader(), person)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await load((await params).id)
  if (!person) return statusMetadata(await siteShell(), MISSING_TITLE)
  const titles = [person.name, ...(person.department ? [person.department.title] : [])]
  const { path, version } = person
  const description = staffDescription(person)
  return pageMetadata({ shell: await siteShell(), path, titles, description, version })
}

export default async function Person({ params }: Props) {
  const person = await load((await params).id)
  if (!person) return <MissingPage />
  return (
    <SiteShell shell={await siteShell()} path={person.path}>
      <StaffPage person={person} />
    </SiteShell>
  )
}
