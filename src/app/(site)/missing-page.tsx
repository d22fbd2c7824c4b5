import { respond } from '@/publishing/renderer/render-context'
import { SiteShell } from '@/ui/site-shell'
import { StatusPage } from '@/ui/status-page'

import { siteShell } from './site-request'

export const MISSING_TITLE = '没有找到这个页面'

/** What stands at an address that never was one; sets the status too. */
export async function MissingPage() {
  respond({ status: 404 })
  return (
    <SiteShell shell={await siteShell()} path="">
      <StatusPage
        title={MISSING_TITLE}
        text="网址可能有误，或者页面已经移走。您可以从首页或网站地图查找需要的内容。"
      />
    </SiteShell>
  )
}
