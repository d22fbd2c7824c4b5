import pLimit from 'p-limit'

import { replaceNamed, type SiteAssets } from '../assets/site-assets'
import { publicDocument } from '../document/public-document'
import type { RenderedPage, Renderer } from './renderer'

/** How much is rendered. */
interface Bounds {
  /** Renders at once; more wait for their turn. */
  atOnce: number
  /** Renders waiting at most: beyond that a flood of odd addresses is turned away. */
  waiting: number
}

const PAGES: Bounds = { atOnce: 8, waiting: 400 }

/** Searches have a queue of their own: a flood of them keeps no page waiting. */
export const SEARCHES: Bounds = { atOnce: 4, waiting: 100 }

/** A flood: the portal renders as fast as it can and more than it can is asked for. */
export class TooManyRenders extends Error {}

/** What renders public pages: Next, then the document step. */
export function publicRender(renderer: Renderer, assets: SiteAssets, bounds = PAGES) {
  const limit = pLimit(bounds.atOnce)
  return (path: string): Promise<RenderedPage> => {
    if (limit.pendingCount >= bounds.waiting) {
      return Promise.reject(new TooManyRenders(`${bounds.waiting} pages wait to be rendered`))
    }
    return limit(async () => {
      const page = await renderer.render(path)
      if (page.contentType.startsWith('application/manifest+json')) {
        return { ...page, body: replaceNamed(page.body, assets.hashedUrl) }
      }
      if (!page.contentType.startsWith('text/html')) return page
      const html = publicDocument(page.body.toString('utf8'), assets.hashedUrl)
      return { ...page, body: Buffer.from(html) }
    })
  }
}
