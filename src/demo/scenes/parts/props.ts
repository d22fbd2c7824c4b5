import { at, circle, darker, ellipse, n, path, rect, stroke, type Drawing } from './drawing'

/** A market stall with striped awning and goods; `lit` hangs a bulb under it. */
export function stall(
  d: Drawing,
  x: number,
  y: number,
  width: number,
  colour: string,
  lit = false,
): string {
  const h = width * 0.72
  let awning = ''
  for (let i = 0; i < 8; i++) {
    const left = (i * width) / 8
    awning += path(
      `M${n(left)} ${n(-h)}h${n(width / 8)}l${n((i - 3.5) * 3)} ${n(h * 0.22)}q${n(-width / 16)} ${n(h * 0.08)} ${n(-width / 8)} 0z`,
      i % 2 ? '#fbf4e6' : colour,
    )
  }
  let goods = ''
  const tones = ['#d9503f', '#e88f2e', '#7fae45', '#f0c64f', '#8f4f80', '#d9713f'] as const
  for (let crate = 0; crate < 4; crate++) {
    const left = width * (0.05 + crate * 0.235)
    const tone = d.random.pick(tones)
    for (let i = 0; i < 11; i++)
      goods += circle(
        left + width * (0.025 + (i % 6) * 0.03),
        -h * 0.42 - Math.floor(i / 6) * width * 0.03,
        width * 0.019,
        i % 3 ? tone : darker(tone, 0.14),
      )
    goods += rect(left, -h * 0.42, width * 0.2, h * 0.09, '#b98a52', 'rx="2"')
  }
  const bulb = lit
    ? circle(
        width / 2,
        -h * 0.68,
        34,
        d.radial([
          [0, '#fff0b8', 0.9],
          [1, '#ffd98a', 0],
        ]),
      ) + circle(width / 2, -h * 0.68, 6, '#fff6d8')
    : ''
  return at(
    x,
    y,
    ellipse(width / 2, 2, width * 0.55, 8, '#10182a', 'fill-opacity="0.2"') +
      rect(4, -h, 5, h, '#7d6650') +
      rect(width - 9, -h, 5, h, '#7d6650') +
      goods +
      rect(0, -h * 0.34, width, h * 0.34, darker(colour, 0.25)) +
      rect(0, -h * 0.36, width, 7, '#e7d7b8') +
      rect(width * 0.06, -h * 0.27, width * 0.88, h * 0.2, '#ffffff', 'fill-opacity="0.12"') +
      awning +
      bulb,
  )
}

/** A string of lanterns that sags between two ends. */
export function lanterns(
  d: Drawing,
  x: number,
  y: number,
  width: number,
  count: number,
  sag: number,
): string {
  let out = stroke(`M${x} ${y}Q${x + width / 2} ${y + sag * 2} ${x + width} ${y}`, '#3a3346', 2)
  for (let i = 0; i <= count; i++) {
    const t = i / count
    const [lx, ly] = [x + t * width, y + 4 * t * (1 - t) * sag + 14]
    const colour = d.random.pick(['#e2483d', '#f0a13a', '#e2483d'])
    out +=
      circle(
        lx,
        ly,
        34,
        d.radial([
          [0, colour, 0.4],
          [1, colour, 0],
        ]),
      ) +
      ellipse(lx, ly, 12, 13, colour) +
      ellipse(lx, ly, 5, 13, '#ffd98a', 'fill-opacity="0.5"') +
      rect(lx - 5, ly - 16, 10, 4, '#c99a3a') +
      rect(lx - 5, ly + 12, 10, 4, '#c99a3a')
  }
  return out
}

/** A pavilion of stone and wood in a park. */
export function pavilion(x: number, y: number, width: number): string {
  const h = width * 0.8
  const roof = path(
    `M${n(-width * 0.62)} ${n(-h * 0.56)}q${n(width * 0.3)} ${n(-h * 0.08)} ${n(width * 0.62)} ${n(-h * 0.46)}q${n(width * 0.32)} ${n(h * 0.38)} ${n(width * 0.62)} ${n(h * 0.46)}q${n(-width * 0.62)} ${n(h * 0.1)} ${n(-width * 1.24)} 0z`,
    '#55636e',
  )
  const ridge = stroke(
    `M0 ${n(-h * 1.02)}Q${n(-width * 0.3)} ${n(-h * 0.66)} ${n(-width * 0.62)} ${n(-h * 0.56)}M0 ${n(-h * 1.02)}Q${n(width * 0.3)} ${n(-h * 0.66)} ${n(width * 0.62)} ${n(-h * 0.56)}`,
    '#3f4a53',
    5,
  )
  const posts = [-0.42, -0.16, 0.14, 0.38]
    .map((p) => rect(p * width, -h * 0.54, width * 0.045, h * 0.54, '#a3473a'))
    .join('')
  return at(
    x,
    y,
    rect(-width * 0.55, -10, width * 1.1, 12, '#cfc8bb') +
      posts +
      rect(-width * 0.45, -h * 0.2, width * 0.9, 7, '#a3473a') +
      rect(-width * 0.48, -h * 0.55, width * 0.96, h * 0.07, '#7a3a30') +
      roof +
      ridge +
      circle(0, -h * 1.04, 6, '#e0b03a'),
  )
}

/** Kneeling-height planters for roadside flowers. */
export function planter(
  d: Drawing,
  x: number,
  y: number,
  width: number,
  colours: readonly [string, ...string[]],
): string {
  let blooms = ''
  for (let i = 0; i < width / 4; i++)
    blooms += circle(
      x + d.random.between(4, width - 4),
      y - d.random.between(34, 62),
      d.random.between(4, 7),
      d.random.pick(colours),
    )
  return (
    path(`M${n(x + 4)} ${n(y - 36)}q${n(width / 2)} -34 ${n(width - 8)} 0z`, '#4b8a4a') +
    blooms +
    path(`M${n(x)} ${n(y - 38)}h${n(width)}l-8 38h${n(16 - width)}z`, '#b98f6a') +
    rect(x - 3, y - 42, width + 6, 8, '#9c7452', 'rx="2"')
  )
}

/** A pile of asphalt or earth. */
export function heap(x: number, y: number, width: number, colour: string): string {
  return (
    path(
      `M${n(x)} ${n(y)}q${n(width * 0.2)} ${n(-width * 0.3)} ${n(width * 0.45)} ${n(-width * 0.32)}q${n(width * 0.3)} 0 ${n(width * 0.55)} ${n(width * 0.32)}z`,
      colour,
    ) +
    path(
      `M${n(x + width * 0.2)} ${n(y)}q${n(width * 0.1)} ${n(-width * 0.2)} ${n(width * 0.3)} ${n(-width * 0.22)}q${n(width * 0.1)} ${n(width * 0.1)} ${n(width * 0.12)} ${n(width * 0.22)}z`,
      darker(colour, 0.15),
    )
  )
}
