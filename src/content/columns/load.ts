import type { Column } from '@/payload-types'
import type { ContentReader } from '@/publishing/reading'

import { columnContent } from './column-content'
import type { ListPage } from './list-path'
import { childColumns, columnTrail, siblingColumns } from './queries'
import { columnMenu, type ColumnView } from './view'

/** Everything one page of a column shows; `null` when the column has no such page. */
export async function loadColumnView(
  reader: ContentReader,
  column: Column,
  address: ListPage,
): Promise<ColumnView | null> {
  const path = column.path ?? '/'
  const [trail, children, siblings] = await Promise.all([
    columnTrail(reader, path),
    childColumns(reader, column.id),
    siblingColumns(reader, column),
  ])
  const content = await columnContent(reader, column, children, address)
  return (
    content && {
      path,
      title: column.title,
      year: address.year,
      description: column.description?.trim() || null,
      // In the trail a column that is a link still shows as the level it is.
      trail: trail.map(({ title, path: href }) => ({ title, href: href ?? '/' })),
      menu: columnMenu(trail, children, siblings),
      content,
    }
  )
}
