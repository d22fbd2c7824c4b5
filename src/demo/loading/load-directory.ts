import type { Where } from 'payload'

import { departments } from '../content/departments'
import { staff } from '../content/staff'
import { RichText } from '../rich-text'
import { dayToIso, type DemoStore } from './demo-store'
import { portraitKey } from './load-files'

/** Sorts records as the content lists them, with room between them. */
const orderOf = (index: number): number => (index + 1) * 10

/** Parents stand before their units in the content. */
export async function loadDepartments(store: DemoStore): Promise<void> {
  for (const [index, { parent, duties, ...given }] of departments.entries()) {
    await store.ensure('departments', given.slug, { slug: { equals: given.slug } }, async () =>
      store.payload.create({
        collection: 'departments',
        data: {
          ...given,
          order: orderOf(index),
          parent: parent ? store.id('departments', parent) : null,
          duties: new RichText(`department:${given.slug}`, store.references).state(duties),
        },
        depth: 0,
        overrideAccess: true, // the portal's own start-up content; there is no user yet
      }),
    )
  }
}

export async function loadStaff(store: DemoStore): Promise<void> {
  for (const [index, person] of staff.entries()) {
    const { key, portrait: _drawn, consentOn, biography, honors = [], ...given } = person
    const department = store.id('departments', given.department)
    const where: Where = {
      and: [{ name: { equals: given.name } }, { department: { equals: department } }],
    }
    await store.ensure('staff', key, where, async () =>
      store.payload.create({
        collection: 'staff',
        data: {
          ...given,
          department,
          order: orderOf(index),
          photo: store.id('photos', portraitKey(key)),
          biography: new RichText(`staff:${key}`, store.references).state(biography),
          honors: [...honors],
          consent: consentOn
            ? { given: true, on: dayToIso(consentOn), note: '本人签署书面同意书。' }
            : { given: false },
        },
        depth: 0,
        overrideAccess: true, // the portal's own start-up content; there is no user yet
      }),
    )
  }
}
