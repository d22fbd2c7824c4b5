import type { Metadata } from 'next'

import { HomePage } from '@/content/site-settings/home-page'
import { loadHomeView } from '@/content/site-settings/load-home'
import { pageMetadata } from '@/ui/page-metadata'
import { SiteShell } from '@/ui/site-shell'

import { siteReader, siteShell } from './site-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const column = { name: '首页', description: null, keywords: [], type: '首页' }
  const shell = await siteShell()
  const { version } = await loadHomeView(await siteReader())
  return pageMetadata({ shell, path: '/', titles: [], column, feedPath: '/rss.xml', version })
}

export default async function Home() {
  const shell = await siteShell()
  const home = await loadHomeView(await siteReader())
  return (
    <SiteShell shell={shell} path="/">
      <HomePage siteName={shell.siteName} home={home} />
    </SiteShell>
  )
}
