import type { CollectionSlug, Payload, Where } from 'payload'

import type { References } from '../rich-text'

/** Counts of one run. */
export interface DemoCounts {
  created: number
  existing: number
}

type Named = 'columns' | 'departments' | 'staff' | 'photos' | 'attachments' | 'articles'

/**
 * What a run knows: the database, the counts, and the ids by the keys of the content. A record
 * that is found by its natural key is left as it is, so a run can follow one that was cut short.
 */
export class DemoStore {
  readonly counts: DemoCounts = { created: 0, existing: 0 }
  private readonly ids = new Map<string, string>()

  constructor(readonly payload: Payload) {}

  /** Finds a record by its natural key or creates it, and remembers its id under `key`. */
  async ensure(
    collection: Named,
    key: string,
    where: Where,
    create: () => Promise<{ id: string }>,
  ): Promise<void> {
    const found = await this.payload.find({
      collection: collection satisfies CollectionSlug,
      where,
      select: {},
      depth: 0,
      limit: 1,
      pagination: false,
      trash: true,
      overrideAccess: true, // what somebody put into the trash is not loaded again
    })
    const existing = found.docs[0]
    this.counts[existing ? 'existing' : 'created'] += 1
    this.ids.set(`${collection}:${key}`, (existing ?? (await create())).id)
  }

  /** Throws on a key that was not loaded: the content contradicts itself. */
  id(collection: Named, key: string): string {
    const id = this.ids.get(`${collection}:${key}`)
    if (id === undefined) throw new Error(`Demo content names unknown ${collection} "${key}"`)
    return id
  }

  readonly references: References = {
    department: (slug) => this.id('departments', slug),
    staff: (key) => this.id('staff', key),
    photo: (key) => this.id('photos', key),
    attachment: (key) => this.id('attachments', key),
  }
}

/** Noon in Beijing of a day such as `2026-11-20`: the same day wherever it is shown. */
export function dayToIso(day: string): string {
  return new Date(`${day}T12:00:00+08:00`).toISOString()
}

/** ISO time of a Beijing time such as `2026-11-20 09:30`. */
export function beijingToIso(time: string): string {
  return new Date(`${time.replace(' ', 'T')}:00+08:00`).toISOString()
}

/** Runs `work` over all items, at most `limit` at a time; the first failure stops the rest. */
export async function eachOf<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index]
      if (item === undefined) continue
      try {
        await work(item, index)
      } catch (error) {
        next = items.length
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, worker))
}
