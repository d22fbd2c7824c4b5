import type { FastifyInstance } from 'fastify'
import type { Payload } from 'payload'
import path from 'node:path'

import { publicPaths } from '@/content/public-paths'
import { protectEntries } from '@/editorial/audit/protect-entries'
import { findKey } from '@/editorial/keys/find-key'
import { Sealer } from '@/editorial/audit/sealer'
import { apiDocsPage } from '@/exchange/openapi/api-docs-page'
import { openApiDocument, openApiText } from '@/exchange/openapi/document'
import { keepStatistics } from '@/platform/database/statistics'
import type { Env } from '@/platform/env'
import { FileManifest } from '@/platform/file-manifest'
import { logger } from '@/platform/logger'
import type { SiteAssets } from '@/publishing/assets/site-assets'
import { BUILD_ASSETS, writeBuildAssets } from '@/publishing/assets/write-build-assets'
import { ChangesFeed } from '@/publishing/changes-feed/changes-feed'
import { WaitingRoom } from '@/publishing/changes-feed/waiting-room'
import { PUBLIC_CONTENT_SECURITY_POLICY } from '@/publishing/document/content-security-policy'
import type { Answer } from '@/publishing/page-store/pages'
import { publicReader } from '@/publishing/reading'
import { openSite } from '@/publishing/renderer/open-site'
import { publicRender, SEARCHES } from '@/publishing/renderer/public-render'
import type { Renderer } from '@/publishing/renderer/renderer'
import { portalSearch } from '@/search/search'
import { type Behind, frontServer } from './front-server'
import { openPublisher } from './publishing'
import { readinessOf } from './readiness'
import { sessionUser } from './session-user'

/** A portal that answers; `end` finishes what is under way and closes everything. */
export interface Running {
  server: FastifyInstance
  end: () => Promise<void>
}

/** Requests that are under way when the portal ends get so long, in milliseconds. */
const PATIENCE = 8000

/** Prepares Next in this process, brings the pages up to date and opens the port. */
export async function serve(options: {
  settings: Env
  host: string
  isDev: boolean
  payload: Payload
}): Promise<Running> {
  const { settings, host, isDev, payload } = options
  await protectEntries(payload)
  const sealer = new Sealer(payload)
  sealer.start()
  const endStatistics = await keepStatistics(payload)
  const site = await openSite({ isDev, port: settings.port, publicUrl: settings.publicUrl })
  const { assets, handle, renderer } = site
  const changes = new ChangesFeed(payload)
  const room = new WaitingRoom(() => changes.head())
  const { publisher, end } = await openPublisher({ settings, payload, site, isDev })
  const assetFolder = isDev ? null : await layOutAssets(assets, settings.dataDir)
  // The search is opened and set (`setPortalSearch`) before this line; without one it is refused.
  const server = await frontServer({
    pages: isDev ? renderedAnew(renderer) : publisher.pages,
    assets,
    assetFolder,
    contentSecurityPolicy: isDev ? null : PUBLIC_CONTENT_SECURITY_POLICY,
    app: handle,
    readiness: readinessOf(payload, publisher),
    changes: { feed: changes, room },
    search: portalSearch(),
    renderSearch: isDev ? (url) => renderer.render(url) : publicRender(renderer, assets, SEARCHES),
    requestsPerMinute: settings.requestsPerMinute,
    searchesPerMinute: settings.searchesPerMinute,
    trustedProxies: settings.trustedProxies,
    adminFrom: settings.adminFrom,
    publicUrl: settings.publicUrl,
    corsOrigins: settings.corsOrigins,
    openapi: openApiOf(payload),
    keyId: async (key, address) => (await findKey(payload, key, address))?.rights.id ?? null,
    keyRequestsPerMinute: settings.keyRequestsPerMinute,
    userId: (headers) => sessionUser(headers, payload.secret),
    userRequestsPerMinute: settings.userRequestsPerMinute,
  })
  if (isDev) {
    server.server.on('upgrade', (req, socket, head) => void site.upgrade(req, socket, head))
  }
  await server.listen({ host, port: settings.port })
  publisher.start()
  if (!isDev) {
    publisher.warm(publicPaths(await publicReader())).catch((error: unknown) => {
      logger.error({ err: error, msg: 'The pages could not be rendered ahead' })
    })
  }
  return {
    server,
    end: async () => {
      // A connection that turns idle after the end began would be kept open for its next request.
      const closing = setInterval(() => server.server.closeIdleConnections(), 50)
      room.end()
      const cutting = setTimeout(() => {
        logger.warn({ msg: 'Connections were still busy; they are cut' })
        server.server.closeAllConnections()
      }, PATIENCE)
      await server.close()
      clearTimeout(cutting)
      clearInterval(closing)
      endStatistics()
      // Side by side: with the database away each takes as long to find that out.
      await Promise.all([end(), sealer.end()])
      await site.end()
      await payload.destroy()
    },
  }
}

function openApiOf({ config }: Payload): Behind['openapi'] {
  return { document: openApiText(config), page: apiDocsPage(openApiDocument(config)) }
}

/** Pages of an older build may lie in caches for so long, in milliseconds; their styles stay. */
const KEEP_ASSETS = 30 * 24 * 3600_000

async function layOutAssets(assets: SiteAssets, dataDir: string): Promise<string> {
  const folder = path.join(dataDir, 'site-assets')
  const manifest = await FileManifest.read(folder)
  await manifest.settle(await writeBuildAssets('.next/static', assets, folder), KEEP_ASSETS)
  return path.join(folder, BUILD_ASSETS)
}

/** For developers: pages as Next gives them, with its scripts, and never an old one. */
function renderedAnew(renderer: Renderer): Behind['pages'] {
  return {
    hot: () => undefined,
    get: async (path): Promise<Answer> => ({ kind: 'other', answer: await renderer.render(path) }),
  }
}
