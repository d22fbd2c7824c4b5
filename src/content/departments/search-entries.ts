import type { Department } from '@/payload-types'
import type { ContentReader } from '@/publishing/reading'
import type { Entry } from '@/search/entry'

import { bodyFacts } from '../articles/body-facts'
import { departmentPath } from '../paths'

/** Departments as the search finds them. */
export async function departmentEntries(reader: ContentReader, ids: string[]): Promise<Entry[]> {
  const departments = await reader.find('departments', {
    where: { id: { in: ids } },
    dependsOn: [],
    limit: ids.length,
  })
  return departments.map(departmentEntry)
}

export function departmentEntry(department: Department): Entry {
  const { id, name, shortName, slug, kind, address, phone, officeHours, email } = department
  const contact = [address, phone, officeHours, email].flatMap((part) => part?.trim() || [])
  const duties = department.duties ? bodyFacts(department.duties).plainText : ''
  return {
    collection: 'departments',
    id,
    kind: 'department',
    title: name,
    subtitle: null,
    body: [duties, contact.join('　')].filter(Boolean).join('\n'),
    names: [shortName, kind].flatMap((part) => part?.trim() || []),
    source: null,
    at: null,
    number: 0,
    column: null,
    path: departmentPath(slug),
    columns: [],
    departments: [id],
    files: [],
  }
}
