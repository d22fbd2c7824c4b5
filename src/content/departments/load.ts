import type { Department } from '@/payload-types'
import type { ContentReader } from '@/publishing/reading'

import { articlesOfDepartment } from '../articles/queries'
import { articleRows } from '../articles/rows'
import { columnsOfDepartment } from '../columns/queries'
import { columnLink, ownBranch } from '../columns/view'
import { staffOfDepartment } from '../staff/queries'
import { unitsOf } from './queries'
import { departmentView, type DepartmentView } from './view'

const ARTICLES = 20

/** Everything the page of one department shows. */
export async function loadDepartmentView(
  reader: ContentReader,
  department: Department,
): Promise<DepartmentView> {
  const [people, units, columns, articles, site] = await Promise.all([
    staffOfDepartment(reader, department.id),
    unitsOf(reader, department.id),
    columnsOfDepartment(reader, department.id),
    articlesOfDepartment(reader, department.id, ARTICLES),
    reader.global('site'),
  ])
  return departmentView(department, {
    people,
    units,
    columns: ownBranch(columns).map(columnLink),
    articles: articleRows(articles),
    mapUrl: site.mapUrl?.trim() || null,
  })
}
