import { portalPayload } from '@/platform/payload'
import { dependOn } from './renderer/render-context'

/** What an address that no live page answers to has become. */
export type DeadPath = { kind: 'redirect'; to: string } | { kind: 'gone' } | { kind: 'missing' }

const MAX_PATH = 1024

/**
 * Looks for what an address used to be: an article withdrawn or in the trash, an article or column
 * that moved or was deleted. Live pages are looked for first, so an old redirect never hides one.
 */
export async function resolveDeadPath(path: string): Promise<DeadPath> {
  if (path.length > MAX_PATH) return { kind: 'missing' }
  dependOn('redirects')
  if (await isWithdrawn(path)) return { kind: 'gone' }
  const exact = await exactRedirect(path)
  if (exact) return exact
  const branch = await prefixRedirect(path)
  if (!branch) return { kind: 'missing' }
  // An article may have left the branch before or after it moved; its number finds it anywhere.
  return (await articleOf(path)) ?? branch
}

/** Where the article that had this address is now, by the part of it that never changes. */
async function articleOf(path: string): Promise<DeadPath | null> {
  const match = /\/(\d{6}\/t\d{8}_([1-9]\d{0,14})\.html)$/.exec(path)
  if (!match) return null
  const payload = await portalPayload()
  const found = await payload.find({
    collection: 'articles',
    where: { number: { equals: Number(match[2]) } },
    select: { path: true, deletedAt: true, _status: true },
    depth: 0,
    limit: 1,
    pagination: false,
    trash: true,
    // Of one that is withdrawn only that it was there is told, see above.
    overrideAccess: true,
  })
  const [article] = found.docs
  if (!article?.path?.endsWith(`/${match[1]}`)) return null
  const isPublic = article._status === 'published' && !article.deletedAt
  return isPublic ? { kind: 'redirect', to: article.path } : { kind: 'gone' }
}

async function isWithdrawn(path: string): Promise<boolean> {
  const payload = await portalPayload()
  const counted = await payload.count({
    collection: 'articles',
    where: { path: { equals: path } },
    trash: true,
    // Only whether the address was ever given is told, nothing of what stood there.
    overrideAccess: true,
  })
  return counted.totalDocs > 0
}

async function exactRedirect(path: string): Promise<DeadPath | null> {
  const payload = await portalPayload()
  const found = await payload.find({
    collection: 'redirects',
    where: { from: { equals: path } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true, // visitors are led on; the list itself is the staff's
  })
  const redirect = found.docs[0]
  if (!redirect) return null
  return redirect.kind === 'gone' || !redirect.to
    ? { kind: 'gone' }
    : { kind: 'redirect', to: redirect.to }
}

async function prefixRedirect(path: string): Promise<DeadPath | null> {
  const payload = await portalPayload()
  const found = await payload.find({
    collection: 'redirects',
    where: { and: [{ kind: { equals: 'prefix' } }, { from: { in: prefixesOf(path) } }] },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true, // see above
  })
  const [longest] = found.docs.sort((a, b) => b.from.length - a.from.length)
  if (!longest?.to) return null
  return { kind: 'redirect', to: longest.to + path.slice(longest.from.length) }
}

/** `/a/b/c.html` → `/a/`, `/a/b/`. */
function prefixesOf(path: string): string[] {
  const segments = path.split('/').slice(1, -1)
  return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}/`).slice(0, 32)
}
