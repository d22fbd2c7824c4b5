import {
  at,
  circle,
  darker,
  ellipse,
  lighter,
  n,
  path,
  rect,
  stroke,
  type Drawing,
} from './drawing'

/** A road seen from the side of the street, with a kerb above it. */
export function road(d: Drawing, y: number, height: number, colour = '#5b6370'): string {
  const fill = d.linear([
    [0, lighter(colour, 0.12)],
    [1, darker(colour, 0.18)],
  ])
  let dashes = ''
  for (let x = -30; x < d.width; x += 130) dashes += `M${x} ${n(y + height * 0.52)}h66`
  return (
    rect(0, y, d.width, height, fill) +
    rect(0, y, d.width, 5, '#e8e6e0') +
    rect(0, y + 5, d.width, 5, '#a9abae') +
    stroke(dashes, '#f3f1e6', 5, 'stroke-linecap="butt" stroke-opacity="0.85"')
  )
}

/** Paved walk with joints that widen towards the viewer. */
export function pavement(d: Drawing, y: number, height: number, colour = '#cfcac0'): string {
  const fill = d.linear([
    [0, lighter(colour, 0.15)],
    [1, darker(colour, 0.1)],
  ])
  let joints = ''
  for (let i = -14; i <= 14; i++)
    joints += `M${n(d.width / 2 + i * 74)} ${n(y)}L${n(d.width / 2 + i * 118)} ${n(y + height)}`
  for (let i = 1; i < 5; i++) joints += `M0 ${n(y + height * (i / 5) ** 1.5)}H${d.width}`
  return (
    rect(0, y, d.width, height, fill) +
    stroke(joints, darker(colour, 0.18), 1.1, 'stroke-opacity="0.45"')
  )
}

export function zebra(x: number, y: number, width: number, height: number): string {
  let out = ''
  for (let i = 0; i < 6; i++) {
    const left = x + (i * width) / 6
    out += path(
      `M${n(left)} ${n(y)}h${n(width / 11)}l-16 ${n(height)}h${n(-width / 9)}z`,
      '#f3f1e6',
      'fill-opacity="0.9"',
    )
  }
  return out
}

/** A street lamp with its foot at (x, y); `lit` adds the light and its pool on the ground. */
export function lamp(
  d: Drawing,
  x: number,
  y: number,
  height: number,
  lit = false,
  facesLeft = false,
): string {
  const reach = height * 0.24
  const post =
    stroke(
      `M0 0V${n(-height * 0.86)}Q0 ${n(-height)} ${n(reach)} ${n(-height)}`,
      lit ? '#39435c' : '#6e7b89',
      height * 0.02,
    ) +
    rect(-height * 0.025, -height * 0.09, height * 0.05, height * 0.09, lit ? '#2c3550' : '#56626f')
  const shade = path(
    `M${n(reach * 0.8)} ${n(-height * 1.012)}h${n(height * 0.14)}q${n(height * 0.02)} ${n(height * 0.026)} 0 ${n(height * 0.03)}h${n(-height * 0.14)}z`,
    lit ? '#ffeab0' : '#8a96a3',
  )
  if (!lit) return at(x, y, post + shade, 1, facesLeft)
  const glow = d.radial([
    [0, '#fff0b8', 0.75],
    [0.3, '#ffd98a', 0.3],
    [1, '#ffd98a', 0],
  ])
  const cone = d.linear([
    [0, '#ffe7a8', 0.42],
    [1, '#ffe7a8', 0],
  ])
  const lx = reach + height * 0.03
  const light =
    path(
      `M${n(lx - 14)} ${n(-height * 0.98)}h28L${n(lx + height * 0.36)} 0H${n(lx - height * 0.36)}z`,
      cone,
    ) +
    ellipse(lx, 2, height * 0.38, height * 0.045, '#ffe3a0', 'fill-opacity="0.28"') +
    circle(lx, -height * 0.985, height * 0.22, glow)
  return at(x, y, post + light + shade, 1, facesLeft)
}

export function cone(x: number, y: number, size: number): string {
  return at(
    x,
    y,
    path('M-14 0h28v-4h-28z', '#c8421f') +
      path('M-10 -4L-3 -40h6L10 -4z', '#ef5a2c') +
      path('M-6.4 -23h12.8l1.7 8h-16.2z', '#fbf3e4'),
    size / 40,
  )
}

/** Red and white barrier boards of a work site. */
export function barrier(x: number, y: number, width: number, height: number): string {
  const panel = (top: number) => {
    let bars = rect(x, top, width, height * 0.26, '#f6f2ea', 'rx="2"')
    for (let i = 0; i < width / 36; i++) {
      const left = x + 8 + i * 36
      if (left + 26 < x + width)
        bars += path(`M${n(left)} ${n(top)}h16l-8 ${n(height * 0.26)}h-16z`, '#dd3b2f')
    }
    return bars
  }
  return (
    rect(x + 10, y - height, 6, height, '#8b949e') +
    rect(x + width - 16, y - height, 6, height, '#8b949e') +
    panel(y - height) +
    panel(y - height * 0.58)
  )
}

export function bench(x: number, y: number, width: number): string {
  const plank = (dy: number) => rect(x, y + dy, width, 7, '#b67c48', 'rx="3"')
  return (
    rect(x + 12, y - 24, 7, 26, '#4b545e') +
    rect(x + width - 19, y - 24, 7, 26, '#4b545e') +
    plank(-58) +
    plank(-46) +
    plank(-28) +
    rect(x, y - 21, width, 4, '#8f5f35', 'rx="2"')
  )
}

export function guardrail(d: Drawing, y: number, height: number, colour = '#eef1f3'): string {
  let posts = ''
  for (let x = 8; x < d.width; x += 44) posts += rect(x, y - height, 4, height, colour)
  return (
    posts + rect(0, y - height, d.width, 5, colour) + rect(0, y - height * 0.28, d.width, 4, colour)
  )
}

/** Sorting bins: recyclables blue, kitchen green, harmful red, other grey. */
export function bins(
  x: number,
  y: number,
  size: number,
  colours: readonly string[] = ['#2f7fc2', '#3f9d5a', '#d04a3f', '#7b8590'],
): string {
  return colours
    .map((colour, index) => {
      const body =
        path('M-22 -70h44l-5 70h-34z', colour) +
        path('M-22 -70h15l-3 70h-7z', lighter(colour, 0.14)) +
        rect(-25, -79, 50, 10, darker(colour, 0.15), 'rx="4"') +
        circle(0, -38, 11, '#ffffff', 'fill-opacity="0.9"') +
        path('M-5 -34l5 -9l5 9z', colour)
      return at(
        x + index * 62 * (size / 70),
        y,
        ellipse(0, 1, 24, 4, '#10182a', 'fill-opacity="0.2"') + body,
        size / 70,
      )
    })
    .join('')
}
