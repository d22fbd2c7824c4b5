import { Breadcrumb } from '@/ui/breadcrumb'

import { DEPARTMENTS_PATH } from '../paths'
import { Directory } from './directory'
import type { DirectoryEntry } from './view'

/** 机构设置: the directory of departments. */
export function DirectoryPage({ entries }: { entries: DirectoryEntry[] }) {
  return (
    <>
      <Breadcrumb trail={[{ title: '机构设置', href: DEPARTMENTS_PATH }]} />
      <div className="page-head">
        <h1 className="page-title">机构设置</h1>
      </div>
      <Directory entries={entries} />
    </>
  )
}
