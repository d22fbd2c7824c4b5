import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { leadingPaths, publicPaths } from '@/content/public-paths'
import { type Env, env } from '@/platform/env'
import { FileManifest } from '@/platform/file-manifest'
import { writeBuildAssets } from '@/publishing/assets/write-build-assets'
import { ChangeLog } from '@/publishing/changes/change-log'
import { fileNameOf } from '@/publishing/page-store/file-name'
import { PageFiles } from '@/publishing/page-store/page-files'
import { PageIndex } from '@/publishing/page-store/page-index'
import { Pages } from '@/publishing/page-store/pages'
import { PagesProjection } from '@/publishing/page-store/pages-projection'
import { NodeState } from '@/publishing/projections/node-state'
import { publicReader } from '@/publishing/reading'
import { openSite, type Site } from '@/publishing/renderer/open-site'
import { publicRender } from '@/publishing/renderer/public-render'
import { complain, print, withContent } from './command'

/** Pages rendered at once. */
const CONCURRENCY = 4

/** Files of photos and attachments as pages link them. */
const MEDIA = /\/api\/(photos|attachments)\/file\/([A-Za-z0-9._~%-]+)/g

/**
 * `npm run mirror -- DIR`: the complete static site, with styles, scripts, photos and attachments,
 * as a plain web server serves it. A folder that has a mirror already is brought up to date.
 * @returns the exit code of the command.
 */
export async function run(target: string | undefined): Promise<number> {
  if (!target || target.startsWith('-')) {
    process.stderr.write('Usage: npm run mirror -- DIR\n')
    return 1
  }
  const settings = env()
  const folder = path.resolve(target)
  const start = performance.now()
  return withContent(async (payload) => {
    const site = await openSite({ isDev: false, ...settings })
    const scratch = await mkdtemp(path.join(tmpdir(), 'portal-mirror-'))
    try {
      const mirror = new Mirror(settings, folder, scratch, site, new ChangeLog(payload))
      const { pages, media, failed } = await mirror.write()
      for (const address of failed) complain(`${address} could not be mirrored`)
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      print(
        `✓ ${pages} pages and ${media} files of photos and attachments in ${folder} (${seconds} s)`,
      )
      return failed.length === 0 ? 0 : 1
    } finally {
      await site.end()
      await rm(scratch, { recursive: true, force: true })
    }
  })
}

class Mirror {
  private readonly files: PageFiles
  private readonly state: NodeState
  private readonly pages: Pages
  private readonly media = new Map<string, string>()
  private readonly failed: string[] = []

  constructor(
    private readonly settings: Env,
    private readonly folder: string,
    scratch: string,
    private readonly site: Site,
    private readonly log: ChangeLog,
  ) {
    this.files = new PageFiles(folder)
    this.state = new NodeState(scratch)
    this.pages = new Pages({
      render: publicRender(site.renderer, site.assets),
      index: new PageIndex(this.state),
      files: this.files,
      memoryBytes: settings.pagesMemoryBytes,
      diskBytes: Number.MAX_SAFE_INTEGER,
    })
  }

  async write() {
    await this.log.number()
    this.state.resetPosition('pages', await this.log.head())
    await this.renderAll()
    await this.followChanges()
    await this.writeMissingPage()
    const leading = await this.writeLeading()
    const assets = await writeBuildAssets('.next/static', this.site.assets, this.folder)
    const media = await this.copyMedia()
    await rm(path.join(this.folder, '.writing'), { recursive: true, force: true })
    const { pages } = this.pages.status()
    const written = new Set(['404.html', ...leading, ...assets, ...media, ...this.pageFiles()])
    await (await FileManifest.read(this.folder)).settle(written, 0)
    this.state.close()
    return { pages, media: media.length, failed: this.failed }
  }

  private async renderAll(): Promise<void> {
    const paths = publicPaths(await publicReader())
    const worker = async () => {
      for (;;) {
        const next = await paths.next()
        if (next.done) return
        await this.render(next.value)
      }
    }
    await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  }

  /** What was published, corrected or withdrawn meanwhile is in the mirror too. */
  private async followChanges(): Promise<void> {
    const projection = new PagesProjection(this.state, this.pages, () => {})
    for (;;) {
      await this.log.number()
      const changes = await this.log.after(await projection.position())
      if (changes.length === 0) return
      await projection.apply(changes)
      const added = changes.flatMap(({ action, path: own }) =>
        action !== 'retracted' && own && !own.startsWith('/api/') ? [own] : [],
      )
      for (const address of new Set([...this.pages.index.stale(100_000), ...added])) {
        await this.render(address)
      }
    }
  }

  private async render(address: string): Promise<void> {
    try {
      const answer = await this.pages.render(address)
      if (answer.kind !== 'page') return
      for (const [url, collection, name] of answer.page.identity.toString('utf8').matchAll(MEDIA)) {
        if (collection && name) this.media.set(url, path.join(collection, decodeURIComponent(name)))
      }
    } catch {
      this.failed.push(address)
    }
  }

  private async writeMissingPage(): Promise<void> {
    const answer = await this.pages.get('/no-such-page/')
    if (answer.kind === 'other') {
      await writeFile(path.join(this.folder, '404.html'), answer.answer.body)
    }
  }

  /** A file cannot answer 301: the page that says where to go takes the visitor there. */
  private async writeLeading(): Promise<string[]> {
    const written: string[] = []
    for (const address of await leadingPaths(await publicReader())) {
      const answer = await this.pages.get(address)
      const name = fileNameOf(address)
      if (answer.kind === 'page' || !answer.answer.location || name === null) continue
      const { body, location } = answer.answer
      const url = location.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      const refresh = `<head><meta http-equiv="refresh" content="0; url=${url}">`
      await mkdir(path.dirname(path.join(this.folder, name)), { recursive: true })
      await writeFile(
        path.join(this.folder, name),
        body.toString('utf8').replace('<head>', () => refresh),
      )
      written.push(name)
    }
    return written
  }

  private *pageFiles(): Generator<string> {
    for (let after = ''; ;) {
      const paths = this.pages.index.pathsAfter(after, 500)
      for (const address of paths) {
        const name = fileNameOf(address)
        if (name !== null) yield* [name, `${name}.gz`, `${name}.br`]
      }
      after = paths.at(-1) ?? ''
      if (paths.length === 0) return
    }
  }

  private async copyMedia(): Promise<string[]> {
    const copied: string[] = []
    for (const [url, file] of this.media) {
      const name = decodeURIComponent(url).slice(1)
      const to = path.join(this.folder, name)
      await mkdir(path.dirname(to), { recursive: true })
      try {
        await cp(path.join(this.settings.mediaDir, file), to)
        copied.push(name)
      } catch {
        this.failed.push(url)
      }
    }
    return copied
  }
}
