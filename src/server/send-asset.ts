import type { FastifyReply, FastifyRequest } from 'fastify'

import type { AssetFile, SiteAssets } from '@/publishing/assets/site-assets'
import { acceptedCoding } from './accepted-coding'
import { codingHeader } from './page-headers'

/** Names carry a hash of the content: what is under a name never changes. */
const FOREVER = 'public, max-age=31536000, immutable'

/** Sends an own asset by its hashed name, in the form the client takes. @returns false when there is none of that name. */
export function sendAsset(
  assets: SiteAssets,
  url: string,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean {
  const asset = assets.files.get(url)
  if (!asset) return false
  const isHead = request.method === 'HEAD'
  const coding = isText(asset) ? acceptedCoding(request.headers['accept-encoding']) : 'identity'
  const body = asset[coding]
  const encoding = codingHeader(coding)
  if (encoding) void reply.header('content-encoding', encoding)
  void reply
    .header('cache-control', FOREVER)
    .header('vary', 'Accept-Encoding')
    .header('content-length', body.length)
    .type(asset.contentType)
    .send(isHead ? null : body)
  return true
}

/** Photos and fonts are compressed already. */
const isText = ({ contentType }: AssetFile): boolean => contentType.endsWith('charset=utf-8')
