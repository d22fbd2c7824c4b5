import type { Page } from 'playwright-core'

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

/** A way in which a visitor has pages shown. */
export interface PageMode {
  name: string
  /** What reader.js keeps of the visitor's choices: attributes of the root element. */
  chosen?: Record<string, string>
  /** What the browser or the system was told. */
  media?: Media
  /** Widths of the window at which axe looks. */
  widths: readonly number[]
  /** The least size of text and of targets, in CSS pixels; `null` on paper. */
  least: { text: number; target: number } | null
}

const wide = { widths: [1366], least: { text: 14, target: 44 } } as const
const none: Media = { media: null, forcedColors: null, reducedMotion: null }

/** All ways but 哀悼, which the office chooses for everybody. */
export const PAGE_MODES: readonly PageMode[] = [
  { ...wide, name: 'normal', widths: [320, 1366] },
  {
    name: '长者模式',
    chosen: { elder: 'on' },
    widths: [375],
    least: { text: 18, target: 60 },
  },
  { name: '放大 175%', chosen: { zoom: '3' }, widths: [375], least: { text: 24, target: 44 } },
  { ...wide, name: '小号字', chosen: { text: 'small' } },
  { ...wide, name: '黑底黄字', chosen: { contrast: 'dark' } },
  { ...wide, name: '白底黑字', chosen: { contrast: 'light' } },
  { ...wide, name: '简洁版式', chosen: { simple: 'on' } },
  { ...wide, name: 'print', media: { media: 'print' }, least: null },
  { ...wide, name: 'forced colours', media: { forcedColors: 'active' } },
  { ...wide, name: 'reduced motion', media: { reducedMotion: 'reduce' } },
]

/**
 * Shows the page that is open in this mode, without loading it anew: the attributes are set as
 * reader.js sets them. That a choice is kept between visits is shown by reading-aids.e2e.ts.
 */
export async function showIn(page: Page, { chosen = {}, media = {} }: PageMode): Promise<void> {
  await page.emulateMedia({ ...none, ...media })
  await page.evaluate((attributes) => {
    const root = document.documentElement
    for (const name of ['elder', 'zoom', 'contrast', 'pointer', 'simple']) {
      root.removeAttribute(`data-${name}`)
    }
    Object.assign(root.dataset, { text: 'medium', ...attributes })
  }, chosen)
}

/** Gives every colour of the tokens the value that the filter of 哀悼 shows: axe sees no filter. */
export const greyTokens = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.documentElement
    const probe = document.body.appendChild(document.createElement('i'))
    let changed = 0
    for (const [name, values] of root.computedStyleMap()) {
      const [first] = values
      const value = String(first).trim()
      if (!name.startsWith('--') || !CSS.supports('color', value)) continue
      probe.style.color = value
      const parts =
        getComputedStyle(probe)
          .color.match(/[\d.]+/g)
          ?.map(Number) ?? []
      const [red = 0, green = 0, blue = 0] = parts
      const grey = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
      root.style.setProperty(name, `rgb(${grey} ${grey} ${grey})`)
      changed += 1
    }
    probe.remove()
    return changed
  })
