import { cache } from 'react'

import { loadShell } from '@/content/site-settings/load'
import { publicReader } from '@/publishing/reading'

/** The public's eyes, the same for all parts of one page. */
export const siteReader = cache(publicReader)

/** The frame of the page being rendered, read once. */
export const siteShell = cache(async () => loadShell(await siteReader()))
