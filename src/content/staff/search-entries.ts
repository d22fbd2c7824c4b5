import type { Staff } from '@/payload-types'
import { related, relationId } from '@/platform/relations'
import type { ContentReader } from '@/publishing/reading'
import type { Entry } from '@/search/entry'

import { bodyFacts } from '../articles/body-facts'
import { staffPath } from '../paths'

/** Public profiles as the search finds them: nobody without consent or a leader's post. */
export async function staffEntries(reader: ContentReader, ids: string[]): Promise<Entry[]> {
  const people = await reader.find('staff', {
    where: { id: { in: ids } },
    dependsOn: [],
    limit: ids.length,
    depth: 1,
  })
  return people.map(staffEntry)
}

export function staffEntry(person: Staff): Entry {
  const department = relationId(person.department)
  const biography = person.biography ? bodyFacts(person.biography).plainText : ''
  const honors = (person.honors ?? []).map(({ title, year }) => `${year ?? ''}${title}`)
  return {
    collection: 'staff',
    id: person.id,
    kind: 'staff',
    title: person.name,
    subtitle: null,
    body: [person.responsibilities?.trim() ?? '', biography, ...honors].filter(Boolean).join('\n'),
    names: [person.position, related(person.department)?.name].flatMap(
      (part) => part?.trim() || [],
    ),
    source: null,
    at: null,
    number: 0,
    column: null,
    path: staffPath(person.id),
    columns: [],
    departments: department === null ? [] : [department],
    files: [],
  }
}
