import { env } from '@/platform/env'
import type { ContentReader } from '@/publishing/reading'
import type { ShellView } from '@/ui/shell-view'

import { navigationColumns } from '../columns/queries'
import { shellView } from './view'

/** The frame of every page. */
export async function loadShell(reader: ContentReader): Promise<ShellView> {
  const [site, navigation] = await Promise.all([reader.global('site'), navigationColumns(reader)])
  return shellView(site, navigation, env().publicUrl)
}
