import type { Metadata } from 'next'

import { ArticlePage } from '@/content/articles/article-page'
import { ColumnPage } from '@/content/columns/column-page'
import { respond } from '@/publishing/renderer/render-context'
import { reportErrorUrl } from '@/ui/footer-links'
import { SiteShell } from '@/ui/site-shell'

import { MissingPage } from '../missing-page'
import { siteShell } from '../site-request'
import { findPage, pathOf } from './find-page'
import { dataOf, headOf } from './head'
import { GonePage, MovedPage } from './past-pages'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ path: string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const path = pathOf((await params).path)
  return headOf(await findPage(path), await siteShell(), path)
}

export default async function ColumnOrArticle({ params }: Props) {
  const path = pathOf((await params).path)
  const [page, shell] = await Promise.all([findPage(path), siteShell()])
  const url = shell.publicUrl + path
  const code = shell.footer.siteIdCode
  if (page.kind === 'missing') return <MissingPage />
  if (page.kind === 'redirect') respond({ status: 301, location: page.to })
  if (page.kind === 'gone') respond({ status: 410 })
  return (
    <SiteShell shell={shell} path={path} data={dataOf(page, shell)}>
      {page.kind === 'article' && (
        <ArticlePage article={page.view} url={url} reportUrl={code && reportErrorUrl(code, url)} />
      )}
      {page.kind === 'column' && <ColumnPage column={page.view} />}
      {page.kind === 'redirect' && <MovedPage to={page.to} />}
      {page.kind === 'gone' && <GonePage />}
    </SiteShell>
  )
}
