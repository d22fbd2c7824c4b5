/**
 * Tells whether a render may be kept. A change that comes while a page is rendering may or may not
 * be in what was rendered; so a render that began before a change to one of its tags is thrown
 * away. Tags are remembered only while something that began before them is still rendering.
 */
export class Invalidations {
  private clock = 0
  private readonly raised = new Map<string, number>()
  private readonly running = new Map<symbol, number>()

  /** A render begins. */
  begin(): symbol {
    const render = Symbol('render')
    this.running.set(render, this.clock)
    return render
  }

  /** True when none of these tags was raised since the render began. */
  isFresh(render: symbol, tags: string[]): boolean {
    const began = this.running.get(render)
    if (began === undefined) throw new Error('This render has ended already')
    return tags.every((tag) => (this.raised.get(tag) ?? 0) <= began)
  }

  /** True when nothing at all was raised since the render began. */
  isUntouched(render: symbol): boolean {
    return this.running.get(render) === this.clock
  }

  /** A render is over, whatever became of it. */
  end(render: symbol): void {
    this.running.delete(render)
    if (this.running.size === 0) this.raised.clear()
  }

  /** A change has come for these tags. */
  raise(tags: string[]): void {
    this.clock += 1
    if (this.running.size === 0) return
    for (const tag of tags) this.raised.set(tag, this.clock)
  }
}
