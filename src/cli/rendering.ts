import next from 'next'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Env } from '@/platform/env'
import { readSiteAssets, type SiteAssets } from '@/publishing/assets/site-assets'
import { Renderer, type RenderedPage } from '@/publishing/renderer/renderer'
import { publicRender } from '@/publishing/renderer/public-render'

/** What a command needs to render public pages as the portal does. */
export interface Rendering {
  render: (path: string) => Promise<RenderedPage>
  assets: SiteAssets
  /** Names the build, as the portal does. */
  build: string
  end: () => Promise<void>
}

/** Prepares Next in this process. The build must be there. */
export async function openRendering(settings: Env): Promise<Rendering> {
  const app = next({
    dev: false,
    dir: path.resolve('.'),
    hostname: 'localhost',
    port: settings.port,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  const renderer = new Renderer(
    (req, res) => void handle(req, res),
    new URL(settings.publicUrl).host,
  )
  const assets = await readSiteAssets(path.resolve('public'))
  return {
    assets,
    render: publicRender(renderer, assets),
    build: await readFile('.next/BUILD_ID', 'utf8'),
    end: () => app.close(),
  }
}
