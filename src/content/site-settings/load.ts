import { env } from '@/platform/env'
import { relationIds } from '@/platform/relations'
import type { ContentReader } from '@/publishing/reading'
import type { ShellView } from '@/ui/shell-view'

import { columnsByIds, navigationColumns } from '../columns/queries'
import { shellView } from './view'

/** The frame of every page. */
export async function loadShell(reader: ContentReader): Promise<ShellView> {
  const [site, navigation] = await Promise.all([reader.global('site'), navigationColumns(reader)])
  const ids = relationIds(site.footerColumns)
  const found = ids.length > 0 ? await columnsByIds(reader, ids) : []
  const atFoot = ids.flatMap((id) => found.find((column) => column.id === id) ?? [])
  return shellView(site, { navigation, atFoot }, env().publicUrl)
}
