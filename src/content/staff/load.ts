import type { Staff } from '@/payload-types'
import type { ContentReader } from '@/publishing/reading'

import { articlesOfStaff } from '../articles/queries'
import { articleRows } from '../articles/rows'
import { staffView, type StaffView } from './view'

const STORIES = 20

/** Everything the page of one person shows. */
export async function loadStaffView(reader: ContentReader, person: Staff): Promise<StaffView> {
  return staffView(person, articleRows(await articlesOfStaff(reader, person.id, STORIES)))
}
