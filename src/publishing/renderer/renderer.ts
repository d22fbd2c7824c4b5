import inject, { type DispatchFunc } from 'light-my-request'

import { withRenderContext } from './render-context'

/** A page as it goes out. */
export interface RenderedPage {
  status: number
  contentType: string
  /** Only with status 301. */
  location: string | null
  body: Buffer
  /** What the page depends on, see `render-context.ts`. */
  tags: string[]
}

/** Next could not render a page; its own log line says why. */
export class RenderError extends Error {
  constructor(path: string, status: number) {
    super(`Rendering ${path} ended with status ${status}`)
    this.name = 'RenderError'
  }
}

/** Renders public pages by Next's handler, in this process, from a clean request. */
export class Renderer {
  /**
   * @param handle Next's request handler.
   * @param host what pages see as the host: that of the portal's own address, never a visitor's.
   */
  constructor(
    private readonly handle: DispatchFunc,
    private readonly host: string,
  ) {}

  /**
   * @param path canonical path of a public page, as `addressOf` gives it; that of a search with its
   *   query.
   * @throws {RenderError} when Next answers with a server error.
   */
  async render(path: string): Promise<RenderedPage> {
    const { result, context } = await withRenderContext(() =>
      // None of the visitor's headers: they could turn the answer into another one.
      inject(this.handle, { method: 'GET', url: path, headers: { host: this.host } }),
    )
    if (result.statusCode >= 500) throw new RenderError(path, result.statusCode)
    return {
      status: context.status ?? result.statusCode,
      contentType: String(result.headers['content-type'] ?? 'text/html; charset=utf-8'),
      location: context.location ?? locationOf(result.headers.location),
      body: result.rawPayload,
      tags: [...context.tags],
    }
  }
}

function locationOf(header: unknown): string | null {
  return typeof header === 'string' ? header : null
}
