import {
  circle,
  darker,
  type Drawing,
  ellipse,
  lighter,
  mix,
  n,
  path,
  rect,
  stroke,
} from './drawing'

/** A band of rolling hills whose crest is near `y`. */
export function hills(d: Drawing, y: number, height: number, colour: string, haze = 0): string {
  const fill = mix(colour, '#dfeaf2', haze)
  const step = 150
  let line = `M-20 ${n(y)}`
  for (let x = -20; x < d.width + step; x += step) {
    const rise = d.random.between(0.1, 1) * height
    line += `Q${n(x + step / 2)} ${n(y - rise)} ${n(x + step)} ${n(y - d.random.between(0, height * 0.3))}`
  }
  const gradient = d.linear([
    [0, lighter(fill, 0.08)],
    [1, mix(fill, '#ffffff', 0.3)],
  ])
  return path(`${line}V${d.height}H-20z`, gradient)
}

export function ground(d: Drawing, y: number, colour: string): string {
  const fill = d.linear([
    [0, lighter(colour, 0.12)],
    [1, darker(colour, 0.16)],
  ])
  return rect(0, y, d.width, d.height - y, fill)
}

export function bush(d: Drawing, x: number, y: number, width: number, colour = '#4f9a58'): string {
  const r = width / 5
  let out = ''
  for (let i = 0; i < 5; i++) {
    const size = r * d.random.between(0.85, 1.25)
    out += ellipse(
      x - width / 2 + r / 2 + i * r,
      y - size * 0.4,
      size,
      size,
      i % 2 ? colour : darker(colour, 0.1),
    )
  }
  return (
    out +
    rect(
      x - width / 2 - r * 0.3,
      y - r * 0.4,
      width + r * 0.4,
      r * 0.42,
      darker(colour, 0.1),
      `rx="${n(r * 0.2)}"`,
    )
  )
}

/** A bed of flowers between `x` and `x + width`. */
export function flowers(
  d: Drawing,
  x: number,
  y: number,
  width: number,
  height: number,
  colours: readonly [string, ...string[]],
): string {
  let out = path(
    `M${n(x)} ${n(y)}Q${n(x + width / 2)} ${n(y - height * 0.9)} ${n(x + width)} ${n(y)}v${n(height * 0.35)}h${n(-width)}z`,
    '#477f45',
  )
  const count = Math.round(width / 4)
  for (let i = 0; i < count; i++) {
    const t = d.random.between(0.02, 0.98)
    const crest = y - 4 * t * (1 - t) * height * 0.45
    const fy = d.random.between(crest, y + height * 0.25)
    out += circle(x + t * width, fy, d.random.between(2.6, 4.6), d.random.pick(colours))
  }
  return out
}

/** Fallen leaves or petals spread over a strip of ground. */
export function litter(
  d: Drawing,
  x: number,
  y: number,
  width: number,
  height: number,
  count: number,
  colours: readonly [string, ...string[]],
): string {
  let out = ''
  for (let i = 0; i < count; i++) {
    const [lx, ly] = [x + d.random.between(0, width), y + d.random.between(0, height)]
    const angle = Math.round(d.random.between(0, 180))
    out += ellipse(
      lx,
      ly,
      d.random.between(3, 6),
      d.random.between(1.6, 3),
      d.random.pick(colours),
      `transform="rotate(${angle} ${n(lx)} ${n(ly)})"`,
    )
  }
  return out
}

export function river(d: Drawing, y: number, height: number, colour = '#5aa3c4'): string {
  const fill = d.linear([
    [0, lighter(colour, 0.4)],
    [1, darker(colour, 0.12)],
  ])
  let ripples = ''
  for (let i = 0; i < 46; i++) {
    const [rx, ry] = [d.random.between(0, d.width), d.random.between(y + 8, y + height - 6)]
    ripples += `M${n(rx)} ${n(ry)}h${n(d.random.between(14, 70))}`
  }
  return (
    rect(0, y, d.width, height, fill) + stroke(ripples, '#ffffff', 1.6, 'stroke-opacity="0.38"')
  )
}
