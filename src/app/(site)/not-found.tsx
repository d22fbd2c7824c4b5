import { SiteShell } from '@/ui/site-shell'
import { StatusPage } from '@/ui/status-page'

import { siteShell } from './site-request'

export default async function NotFound() {
  return (
    <SiteShell shell={await siteShell()} path="">
      <StatusPage
        title="没有找到这个页面"
        text="网址可能有误，或者页面已经移走。您可以从首页或网站地图查找需要的内容。"
      />
    </SiteShell>
  )
}
