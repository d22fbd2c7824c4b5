import type { Metadata } from 'next'

import { respond } from '@/publishing/renderer/render-context'
import { ResultsPage } from '@/search/results-page'
import { SEARCH_PATH } from '@/search/search-href'
import { searchTitle, searchView } from '@/search/view'
import { statusMetadata } from '@/ui/page-metadata'
import { SiteShell } from '@/ui/site-shell'
import '@/ui/results.css'

import { siteShell } from '../site-request'
import { findResults, firstOf, type PageParams } from './find'

export const dynamic = 'force-dynamic'

interface Props {
  searchParams: Promise<PageParams>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const title = searchTitle(firstOf((await searchParams).q))
  const metadata = statusMetadata(await siteShell(), title)
  return { ...metadata, robots: { index: false, follow: false } }
}

/** Made for each visitor anew and never stored: the front server sees to that. */
export default async function Search({ searchParams }: Props) {
  const [found, shell] = await Promise.all([findResults(await searchParams), siteShell()])
  if (found.outcome?.kind === 'refused') respond({ status: 503 })
  return (
    <SiteShell shell={shell} path={SEARCH_PATH}>
      <ResultsPage view={searchView({ ...found, columns: shell.navigation })} />
    </SiteShell>
  )
}
