import type { Metadata } from 'next'

import { ACCESSIBILITY_INTRO, AccessibilityPage } from '@/content/site-settings/accessibility-page'
import { pageMetadata } from '@/ui/page-metadata'
import { AIDS_PATH } from '@/ui/reading-aids'
import { SiteShell } from '@/ui/site-shell'

import { siteShell } from '../site-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const shell = await siteShell()
  const titles = ['无障碍说明']
  return pageMetadata({ shell, path: AIDS_PATH, titles, description: ACCESSIBILITY_INTRO })
}

export default async function Accessibility() {
  const shell = await siteShell()
  return (
    <SiteShell shell={shell} path={AIDS_PATH}>
      <AccessibilityPage phone={shell.footer.phone} />
    </SiteShell>
  )
}
