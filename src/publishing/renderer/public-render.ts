import pLimit from 'p-limit'

import type { SiteAssets } from '../assets/site-assets'
import { publicDocument } from '../document/public-document'
import type { RenderedPage, Renderer } from './renderer'

/** Renders at once; more wait for their turn. */
const MAX_RENDERS = 8

/** Renders waiting at most: beyond that a flood of odd addresses is turned away. */
const MAX_WAITING = 400

/** A flood: the portal renders as fast as it can and more than it can is asked for. */
export class TooManyRenders extends Error {}

/** What renders public pages for the store: Next, then the document step. */
export function publicRender(renderer: Renderer, assets: SiteAssets) {
  const limit = pLimit(MAX_RENDERS)
  return (path: string): Promise<RenderedPage> => {
    if (limit.pendingCount >= MAX_WAITING) {
      return Promise.reject(new TooManyRenders(`${MAX_WAITING} pages wait to be rendered`))
    }
    return limit(async () => {
      const page = await renderer.render(path)
      if (!page.contentType.startsWith('text/html')) return page
      const html = publicDocument(page.body.toString('utf8'), assets.hashedUrl)
      return { ...page, body: Buffer.from(html) }
    })
  }
}
