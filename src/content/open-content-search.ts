import type { BasePayload } from 'payload'

import { ChangeLog } from '@/publishing/changes/change-log'
import { contentSource } from '@/publishing/content-source'
import { type OpenSearch, openSearch } from '@/search/open-search'

import { searchSource } from './search-source'

/** Opens this node's search over the content, or begins to make its index. */
export async function openContentSearch(
  payload: BasePayload,
  dataDir: string,
): Promise<OpenSearch> {
  return openSearch({
    dataDir,
    source: searchSource(),
    log: new ChangeLog(payload),
    database: await contentSource(payload),
  })
}
