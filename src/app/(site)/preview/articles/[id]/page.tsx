import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ArticlePage } from '@/content/articles/article-page'
import { loadArticleView } from '@/content/articles/load'
import { articleById } from '@/content/articles/queries'
import { SiteShell } from '@/ui/site-shell'

import { siteShell } from '../../../site-request'
import { previewReader } from '../../preview-reader'
import { PreviewBar } from '../../preview-bar'
import { RefreshOnSave } from '../../refresh-on-save'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: '预览', robots: { index: false, follow: false } }

/** A draft as visitors would see it, for the editor who is signed in; never stored, never indexed. */
export default async function ArticlePreview({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const reader = await previewReader()
  if (!reader) return <PreviewBar isSignedIn={false} />
  const [article, shell] = await Promise.all([articleById(reader, id), siteShell()])
  if (!article) notFound()
  const path = article.path ?? `/preview/articles/${id}`
  return (
    <SiteShell path={path} shell={shell}>
      <PreviewBar isSignedIn />
      <RefreshOnSave />
      <ArticlePage
        article={await loadArticleView(reader, article)}
        reportUrl={null}
        url={shell.publicUrl + path}
      />
    </SiteShell>
  )
}
