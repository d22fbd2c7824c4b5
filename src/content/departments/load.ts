import type { Department } from '@/payload-types'
import type { ContentReader } from '@/publishing/reading'

import { articlesOfDepartment } from '../articles/queries'
import { articleRows } from '../articles/rows'
import { staffOfDepartment } from '../staff/queries'
import { unitsOf } from './queries'
import { departmentView, type DepartmentView } from './view'

const ARTICLES = 20

/** Everything the page of one department shows. */
export async function loadDepartmentView(
  reader: ContentReader,
  department: Department,
): Promise<DepartmentView> {
  const [people, units, articles] = await Promise.all([
    staffOfDepartment(reader, department.id),
    unitsOf(reader, department.id),
    articlesOfDepartment(reader, department.id, ARTICLES),
  ])
  return departmentView(department, { people, units, articles: articleRows(articles) })
}
