import type { FastifyReply, FastifyRequest } from 'fastify'

import type { SiteAssets } from '@/publishing/assets/site-assets'

/** Names carry a hash of the content: what is under a name never changes. */
const FOREVER = 'public, max-age=31536000, immutable'

/** Sends an own asset by its hashed name. @returns false when there is none of that name. */
export function sendAsset(
  assets: SiteAssets,
  url: string,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  const asset = assets.files.get(url)
  if (!asset) return false
  const isHead = request.method === 'HEAD'
  void reply
    .header('cache-control', FOREVER)
    .header('content-length', asset.body.length)
    .type(asset.contentType)
    .send(isHead ? null : asset.body)
  return true
}
