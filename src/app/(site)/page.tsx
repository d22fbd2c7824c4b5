import type { Metadata } from 'next'

import { HomePage } from '@/content/site-settings/home-page'
import { homeDescription } from '@/content/site-settings/home-view'
import { loadHomeView } from '@/content/site-settings/load-home'
import { feedLinks } from '@/publishing/feeds/feed'
import { pageMetadata } from '@/ui/page-metadata'
import { SiteShell } from '@/ui/site-shell'
import { organization, website } from '@/ui/structured-data'

import { siteReader, siteShell } from './site-request'

import '@/ui/home.css'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const column = { name: '首页', description: null, keywords: [], type: '首页' }
  const shell = await siteShell()
  const home = await loadHomeView(await siteReader())
  const { version } = home
  const description = homeDescription(shell.siteName, home)
  const feeds = feedLinks('/')
  return pageMetadata({ shell, path: '/', titles: [], description, column, feeds, version })
}

export default async function Home() {
  const shell = await siteShell()
  const home = await loadHomeView(await siteReader())
  return (
    <SiteShell shell={shell} path="/" data={[organization(shell), website(shell)]}>
      <HomePage siteName={shell.siteName} home={home} />
    </SiteShell>
  )
}
