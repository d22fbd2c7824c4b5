import { Breadcrumb } from '@/ui/breadcrumb'
import { pageWords } from '@/ui/pager-view'
import { SideMenu } from '@/ui/side-menu'

import { ColumnBody } from './parts/column-body'
import type { ColumnView } from './view'

/** One column: where it lies, its menu, and its list, text, directory or people. */
export function ColumnPage({ column }: { column: ColumnView }) {
  const { menu } = column
  const main = (
    <div>
      <div className="page-head">
        <h1 className="page-title">
          {column.title}
          {pageWords({ year: column.year, page: 1 })}
        </h1>
        {column.description && <p className="page-intro">{column.description}</p>}
      </div>
      <ColumnBody content={column.content} />
    </div>
  )
  return (
    <>
      <Breadcrumb trail={column.trail} />
      {menu ? (
        <div className="split">
          <SideMenu title={menu.title} items={menu.items} currentPath={column.path} />
          {main}
        </div>
      ) : (
        main
      )}
    </>
  )
}
