import next from 'next'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

import { readSiteAssets, type SiteAssets } from '../assets/site-assets'
import { Renderer } from './renderer'

/** Next in this process, and what turns its answers into public pages. */
export interface Site {
  renderer: Renderer
  assets: SiteAssets
  /** Names what renders: another build or other assets make other pages. */
  build: string
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  /** For the connections of hot reload. */
  upgrade: ReturnType<ReturnType<typeof next>['getUpgradeHandler']>
  end: () => Promise<void>
}

/**
 * Prepares Next. Outside development its build must be there.
 * @param publicUrl whose host pages see, whoever asks.
 */
export async function openSite(options: {
  isDev: boolean
  port: number
  publicUrl: string
}): Promise<Site> {
  const { isDev, port, publicUrl } = options
  const app = next({ dev: isDev, dir: path.resolve('.'), hostname: 'localhost', port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const assets = await readSiteAssets(path.resolve('public'))
  const build = isDev ? `dev ${Date.now()}` : await readFile('.next/BUILD_ID', 'utf8')
  return {
    renderer: new Renderer((req, res) => void handle(req, res), new URL(publicUrl).host),
    assets,
    build: `${build} ${assets.stamp} ${publicUrl}`,
    handle: (req, res) => handle(req, res),
    upgrade: app.getUpgradeHandler(),
    end: () => app.close(),
  }
}
