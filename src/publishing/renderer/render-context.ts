import { AsyncLocalStorage } from 'node:async_hooks'

/** What a page says about itself while Next renders it. */
export interface RenderContext {
  /** Status that the answer gets instead of Next's 200. */
  status: 301 | 404 | 410 | 503 | null
  /** Where a 301 leads. */
  location: string | null
  /** Names of the things that the page depends on: `article:<id>`, `column:<id>`, `site` … */
  tags: Set<string>
}

/** One instance for the process: Next bundles its own copy of this module. */
const shared = globalThis as typeof globalThis & {
  __renderContext?: AsyncLocalStorage<RenderContext>
}
shared.__renderContext ??= new AsyncLocalStorage<RenderContext>()
const storage = shared.__renderContext

/** Runs one render with a context of its own and gives both back. */
export async function withRenderContext<T>(
  render: () => Promise<T>,
): Promise<{ result: T; context: RenderContext }> {
  const context: RenderContext = { status: null, location: null, tags: new Set() }
  const result = await storage.run(context, async () => await render())
  return { result, context }
}

/**
 * Sets the status of the answer. Next's own `notFound()` sends an empty shell that only its scripts
 * would fill.
 */
export function respond(
  answer: { status: 301; location: string } | { status: 404 | 410 | 503 },
): void {
  const context = storage.getStore()
  if (!context) return // previewed outside the renderer: the page's own words must do
  context.status = answer.status
  context.location = answer.status === 301 ? answer.location : null
}

/** Records what the page being rendered depends on. Outside a render it does nothing. */
export function dependOn(...tags: string[]): void {
  const context = storage.getStore()
  for (const tag of tags) context?.tags.add(tag)
}
