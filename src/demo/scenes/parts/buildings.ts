import { at, circle, darker, lighter, mix, n, path, rect, stroke, type Drawing } from './drawing'

export interface BlockStyle {
  wall: string
  /** Colour of unlit windows. */
  glass: string
  /** Share of windows with light on, at night. */
  lit?: number
  /** Distance of windows; larger for buildings that stand near. */
  cell?: number
}

/** One office or apartment block standing on `y`. */
export function block(
  d: Drawing,
  x: number,
  y: number,
  width: number,
  height: number,
  style: BlockStyle,
): string {
  const wall = d.linear(
    [
      [0, lighter(style.wall, 0.1)],
      [1, darker(style.wall, 0.08)],
    ],
    'right',
  )
  const columns = Math.max(2, Math.round(width / (style.cell ?? 26)))
  const rows = Math.max(2, Math.round(height / ((style.cell ?? 26) * 1.3)))
  const [cw, ch] = [width / columns, height / rows]
  let dark = ''
  let bright = ''
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [wx, wy] = [x + column * cw + cw * 0.2, y - height + row * ch + ch * 0.24]
      const pane = `M${n(wx)} ${n(wy)}h${n(cw * 0.6)}v${n(ch * 0.54)}h${n(-cw * 0.6)}z`
      if (style.lit && d.random.chance(style.lit)) bright += pane
      else dark += pane
    }
  }
  const roof =
    rect(x - 3, y - height - 5, width + 6, 7, darker(style.wall, 0.18)) +
    (d.random.chance(0.5)
      ? rect(x + width * 0.3, y - height - 20, width * 0.22, 16, darker(style.wall, 0.1))
      : '')
  return (
    roof +
    rect(x, y - height, width, height, wall) +
    path(dark, style.glass) +
    (bright ? path(bright, '#ffdf94') : '')
  )
}

/** A row of blocks across the whole width; `haze` fades it into the distance. */
export function skyline(
  d: Drawing,
  y: number,
  low: number,
  high: number,
  options: { haze?: number; night?: boolean; tint?: string } = {},
): string {
  const { haze = 0, night = false, tint = '#dfe9f1' } = options
  const walls = night
    ? (['#2a365a', '#313d63', '#26304f'] as const)
    : (['#d9c7b2', '#c5d0da', '#e3dccf', '#b7c6d2', '#d6b9a3'] as const)
  let out = ''
  let x = -30
  while (x < d.width) {
    const width = d.random.between(64, 128)
    const wall = mix(d.random.pick(walls), tint, haze)
    const glass = night ? darker(wall, 0.3) : mix('#7f9fb8', tint, haze)
    out += block(d, x, y, width, d.random.between(low, high), {
      wall,
      glass,
      lit: night ? 0.42 : 0,
    })
    x += width + d.random.between(-6, 26)
  }
  return out
}

/** A two-storey shop with awning, plain signboard and window display. */
export function shop(
  d: Drawing,
  x: number,
  y: number,
  width: number,
  wall: string,
  sign: string,
  lit = false,
): string {
  const h = width * 0.86
  const glass = lit ? '#ffe6a6' : '#bcd8e4'
  let awning = ''
  const strips = 8
  for (let i = 0; i < strips; i++)
    awning += path(
      `M${n(x + (i * width) / strips)} ${n(y - h * 0.42)}h${n(width / strips)}v${n(h * 0.08)}q${n(-width / strips / 2)} ${n(h * 0.05)} ${n(-width / strips)} 0z`,
      i % 2 ? '#fbf4e6' : sign,
    )
  let upper = ''
  for (let i = 0; i < 3; i++)
    upper +=
      rect(
        x + width * (0.1 + i * 0.29),
        y - h * 0.93,
        width * 0.2,
        h * 0.25,
        lit && i !== 1 ? '#ffdf94' : '#8fb0c4',
        'rx="2"',
      ) +
      stroke(
        `M${n(x + width * (0.2 + i * 0.29))} ${n(y - h * 0.93)}v${n(h * 0.25)}`,
        lighter(wall, 0.5),
        2,
      )
  let goods = ''
  for (let i = 0; i < 5; i++)
    goods += rect(
      x + width * (0.11 + i * 0.085),
      y - h * d.random.between(0.16, 0.2),
      width * 0.06,
      h * 0.12,
      d.random.pick(['#d9694f', '#e5b04b', '#6fa36b', '#7a8fc0']),
    )
  return (
    rect(
      x,
      y - h,
      width,
      h,
      d.linear([
        [0, lighter(wall, 0.08)],
        [1, darker(wall, 0.1)],
      ]),
    ) +
    path(
      `M${n(x - 6)} ${n(y - h)}l10 ${n(-h * 0.09)}h${n(width - 8)}l10 ${n(h * 0.09)}z`,
      darker(wall, 0.35),
    ) +
    upper +
    rect(x + width * 0.04, y - h * 0.58, width * 0.92, h * 0.14, sign, 'rx="3"') +
    signMarks(x + width * 0.3, y - h * 0.51, width * 0.4) +
    rect(x + width * 0.07, y - h * 0.36, width * 0.5, h * 0.3, glass) +
    goods +
    rect(x + width * 0.64, y - h * 0.36, width * 0.26, h * 0.36, lit ? '#ffd98a' : '#7fa3b5') +
    circle(x + width * 0.68, y - h * 0.17, 2.4, '#f2e2b8') +
    awning
  )
}

/** Bars where lettering would be: a drawn photo carries no writing that could be misread. */
export function signMarks(x: number, y: number, width: number, colour = '#fdf6e3'): string {
  const h = Math.min(width * 0.085, 20)
  const bar = (left: number, top: number, length: number) =>
    rect(left, top, length, h, colour, `rx="${n(h / 2)}" fill-opacity="0.92"`)
  return (
    circle(x + h * 1.3, y, h * 1.35, colour, 'fill-opacity="0.92"') +
    bar(x + h * 3.6, y - h * 1.2, width - h * 3.6) +
    bar(x + h * 3.6, y + h * 0.4, (width - h * 3.6) * 0.6)
  )
}

/** The district office: steps, columns, a flag on its pole. */
export function officeHall(d: Drawing, x: number, y: number, width: number): string {
  const h = width * 0.42
  let windows = ''
  for (let row = 0; row < 4; row++)
    for (let i = 0; i < 13; i++)
      if (row < 3 || Math.abs(i - 6) > 2)
        windows += rect(
          x + width * (0.035 + i * 0.0735),
          y - h * (0.93 - row * 0.22),
          width * 0.045,
          h * 0.13,
          '#7ea3bd',
        )
  let columns = ''
  for (let i = 0; i < 6; i++)
    columns += rect(
      x + width * (0.345 + i * 0.058),
      y - h * 0.3,
      width * 0.018,
      h * 0.27,
      '#f6f1e6',
    )
  let steps = ''
  for (let i = 0; i < 5; i++)
    steps += rect(
      x + width * (0.3 - i * 0.012),
      y - 8 + i * 7,
      width * (0.4 + i * 0.024),
      7,
      i % 2 ? '#cfc8bb' : '#ddd7cb',
    )
  const flag =
    stroke('M0 0V-230', '#c9ced4', 4) +
    circle(0, -233, 5, '#e0b03a') +
    path('M2 -228q24 -9 42 0t40 0v50q-22 9 -40 0t-42 0z', '#d4322c')
  return (
    rect(
      x,
      y - h,
      width,
      h,
      d.linear([
        [0, '#efe7d8'],
        [1, '#d8cdb9'],
      ]),
    ) +
    rect(x - 10, y - h - 14, width + 20, 16, '#b9a98f') +
    windows +
    rect(x + width * 0.33, y - h * 0.31, width * 0.34, h * 0.31, '#5f7d92') +
    rect(x + width * 0.31, y - h * 0.35, width * 0.38, h * 0.06, '#b9a98f') +
    columns +
    steps +
    at(x + width * 0.5, y - h * 1.0 - 10, flag, 0.7)
  )
}
