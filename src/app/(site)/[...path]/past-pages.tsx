import { StatusPage } from '@/ui/status-page'

/** What stands at an address that leads on; browsers follow the status before anyone reads it. */
export function MovedPage({ to }: { to: string }) {
  return (
    <StatusPage
      title="页面已移动"
      text="您访问的页面有了新的网址。"
      links={[{ title: '前往新网址', href: to }]}
    />
  )
}

/** What stands at the address of an article that was withdrawn. */
export function GonePage() {
  return (
    <StatusPage
      title="页面已撤下"
      text="这个页面已由发布单位撤下，不再提供。如需了解有关情况，请与网站主办单位联系。"
    />
  )
}
