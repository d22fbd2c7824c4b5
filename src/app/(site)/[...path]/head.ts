import type { Metadata } from 'next'

import { articleTags } from '@/content/articles/view'
import { columnTags } from '@/content/columns/view'
import { related } from '@/platform/relations'
import { pageMetadata, statusMetadata } from '@/ui/page-metadata'
import type { ShellView } from '@/ui/shell-view'

import { MISSING_TITLE } from '../missing-page'
import type { findPage } from './find-page'

type Page = Awaited<ReturnType<typeof findPage>>

/** The head of what an address leads to. */
export function headOf(page: Page, shell: ShellView, path: string): Metadata {
  switch (page.kind) {
    case 'article': {
      const column = related(page.article.column)
      return pageMetadata({
        shell,
        path,
        titles: [page.article.title, ...(column ? [column.title] : [])],
        column: column && columnTags(column),
        article: articleTags(page.article, shell.publicUrl),
        version: page.article.updatedAt,
      })
    }
    case 'column': {
      const title = page.page > 1 ? `${page.view.title}（第${page.page}页）` : page.view.title
      const column = columnTags(page.column)
      const feedPath = `${page.view.path}rss.xml`
      const version = page.column.updatedAt
      return pageMetadata({ shell, path, titles: [title], column, feedPath, version })
    }
    case 'gone':
      return statusMetadata(shell, '页面已撤下')
    case 'redirect':
      return statusMetadata(shell, '页面已移动')
    case 'missing':
      return statusMetadata(shell, MISSING_TITLE)
  }
}
