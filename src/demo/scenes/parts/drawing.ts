import { seededRandom, type Random } from './random'

/** [offset 0..1, colour, opacity] */
export type Stop = readonly [number, string, number?]

/** A number short enough for markup. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Mixes two `#rrggbb` colours; `amount` 0 gives the first, 1 the second. */
export function mix(first: string, second: string, amount: number): string {
  const [a, b] = [channels(first), channels(second)]
  const part = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * amount)
  return `#${[part(0), part(1), part(2)].map((c) => c.toString(16).padStart(2, '0')).join('')}`
}

export const darker = (hex: string, amount = 0.2): string => mix(hex, '#10182a', amount)
export const lighter = (hex: string, amount = 0.2): string => mix(hex, '#ffffff', amount)

/** Moves and scales a part drawn around its own origin; a negative `scale` on x mirrors it. */
export function at(x: number, y: number, markup: string, scale = 1, mirrored = false): string {
  const sx = mirrored ? -scale : scale
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${sx} ${scale})">${markup}</g>`
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  extra = '',
): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${extra}/>`
}

export function circle(x: number, y: number, r: number, fill: string, extra = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${extra}/>`
}

export function ellipse(
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  extra = '',
): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${extra}/>`
}

export function path(d: string, fill: string, extra = ''): string {
  return `<path d="${d}" fill="${fill}" ${extra}/>`
}

/** A line: limbs, poles, cables. Its ends are round unless `extra` says otherwise. */
export function stroke(d: string, colour: string, width: number, extra = ''): string {
  const cap = extra.includes('stroke-linecap') ? '' : 'stroke-linecap="round" '
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" ${cap}stroke-linejoin="round" ${extra}/>`
}

/** One picture in the making: collects gradients and markup, in units of a 1200 wide sheet. */
export class Drawing {
  readonly random: Random
  private readonly defs: string[] = []
  private readonly parts: string[] = []

  constructor(
    readonly width: number,
    readonly height: number,
    seed: string,
  ) {
    this.random = seededRandom(seed)
  }

  add(...markup: string[]): this {
    this.parts.push(...markup)
    return this
  }

  linear(stops: readonly Stop[], direction: 'down' | 'right' = 'down'): string {
    const vector = direction === 'down' ? 'x2="0" y2="1"' : 'x2="1" y2="0"'
    return this.define('linearGradient', vector, stops)
  }

  radial(stops: readonly Stop[]): string {
    return this.define('radialGradient', '', stops)
  }

  toSvg(pixelWidth: number): string {
    const pixelHeight = Math.round((pixelWidth * this.height) / this.width)
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${pixelWidth}" height="${pixelHeight}" ` +
      `viewBox="0 0 ${this.width} ${this.height}"><defs>${this.defs.join('')}</defs>${this.parts.join('')}</svg>`
    )
  }

  private define(tag: string, vector: string, stops: readonly Stop[]): string {
    const id = `g${this.defs.length}`
    const inner = stops
      .map(([offset, colour, opacity = 1]) => {
        return `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`
      })
      .join('')
    this.defs.push(`<${tag} id="${id}" ${vector}>${inner}</${tag}>`)
    return `url(#${id})`
  }
}
