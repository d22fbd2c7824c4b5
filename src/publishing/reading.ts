import type {
  CollectionSlug,
  DataFromCollectionSlug,
  DataFromGlobalSlug,
  GlobalSlug,
  SelectType,
  TypedUser,
  Where,
} from 'payload'

import { portalPayload } from '@/platform/payload'
import { ADDRESSES_TAG, documentTag } from './changes/change'
import { linkedTags } from './linked-tags'
import { dependOn } from './renderer/render-context'

/** What a page asks for. Lists name the fields they need and never the body. */
export interface Query {
  where?: Where
  /**
   * Tags of everything that could change which documents are found. Without them the page depends
   * on every change in the collection; `[]` is right only where the ids themselves are asked for.
   */
  dependsOn?: string[]
  sort?: string | string[]
  /** 1–1000; 20 when not given. */
  limit?: number
  /** From 1. */
  page?: number
  select?: SelectType
  depth?: 0 | 1 | 2
}

/**
 * The one way by which pages read content. The public reader has the eyes of an anonymous
 * visitor; the preview reader those of the editor who is signed in.
 */
export interface ContentReader {
  find<S extends CollectionSlug>(collection: S, query?: Query): Promise<DataFromCollectionSlug<S>[]>
  findOne<S extends CollectionSlug>(
    collection: S,
    query: Pick<Query, 'where' | 'dependsOn' | 'select' | 'depth'>,
  ): Promise<DataFromCollectionSlug<S> | null>
  count(collection: CollectionSlug, query?: Pick<Query, 'where' | 'dependsOn'>): Promise<number>
  global<S extends GlobalSlug>(slug: S, depth?: 0 | 1 | 2): Promise<DataFromGlobalSlug<S>>
}

const MAX_LIMIT = 1000

/** Reads as the public: published, not in the trash, nothing that access hides. */
export async function publicReader(): Promise<ContentReader> {
  return readerWith({ overrideAccess: false, user: null, draft: false })
}

/** Reads as this user, drafts included; for the preview alone, never stored. */
export async function readerFor(user: TypedUser): Promise<ContentReader> {
  return readerWith({ overrideAccess: false, user, draft: true })
}

interface Eyes {
  overrideAccess: false
  user: TypedUser | null
  draft: boolean
}

async function readerWith(eyes: Eyes): Promise<ContentReader> {
  const payload = await portalPayload()
  const options = { overrideAccess: eyes.overrideAccess, user: eyes.user ?? undefined } as const

  async function find<S extends CollectionSlug>(collection: S, query: Query = {}) {
    dependOn(ADDRESSES_TAG, ...(query.dependsOn ?? [collection]))
    // Without the type parameter: Payload's options for it depend on whether it has drafts.
    const slug: CollectionSlug = collection
    const found = await payload.find({
      ...options,
      collection: slug,
      draft: eyes.draft && collection === 'articles',
      where: query.where,
      sort: query.sort,
      limit: Math.min(query.limit ?? 20, MAX_LIMIT),
      page: query.page ?? 1,
      // `pagination: false` would ignore `page`; the count it saves is asked for where it is shown.
      pagination: (query.page ?? 1) > 1,
      select: query.select as never,
      depth: query.depth ?? 0,
    })
    const docs = found.docs as DataFromCollectionSlug<S>[]
    for (const doc of docs) dependOn(documentTag(collection, doc.id), ...linkedTags(doc))
    return docs
  }

  return {
    find,
    async findOne(collection, query) {
      const [doc] = await find(collection, { ...query, limit: 1 })
      return doc ?? null
    },
    async count(collection, { where, dependsOn } = {}) {
      dependOn(...(dependsOn ?? [collection]))
      const counted = await payload.count({ ...options, collection, where })
      return counted.totalDocs
    },
    async global(slug, depth = 0) {
      dependOn(slug)
      return await payload.findGlobal({ ...options, slug, depth })
    },
  }
}
