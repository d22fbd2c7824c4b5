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

/** Wall and floor of a room, with a soft light from above. */
export function room(d: Drawing, floorY: number, wall: string, floor: string): string {
  const wallFill = d.linear([
    [0, darker(wall, 0.06)],
    [1, lighter(wall, 0.18)],
  ])
  const floorFill = d.linear([
    [0, lighter(floor, 0.12)],
    [1, darker(floor, 0.2)],
  ])
  let boards = ''
  for (let i = -9; i <= 9; i++)
    boards += `M${n(d.width / 2 + i * 90)} ${floorY}L${n(d.width / 2 + i * 170)} ${d.height}`
  return (
    rect(0, 0, d.width, floorY, wallFill) +
    rect(0, floorY, d.width, d.height - floorY, floorFill) +
    stroke(boards, darker(floor, 0.2), 1.2, 'stroke-opacity="0.35"') +
    rect(0, floorY - 12, d.width, 12, darker(wall, 0.22))
  )
}

export function ceilingLights(d: Drawing, count: number): string {
  const beam = d.linear([
    [0, '#ffffff', 0.3],
    [1, '#ffffff', 0],
  ])
  let out = ''
  for (let i = 0; i < count; i++) {
    const x = ((i + 0.5) * d.width) / count
    out +=
      rect(x - 70, 0, 140, 10, '#fffdf2', 'rx="4"') +
      path(`M${n(x - 70)} 10h140l80 260h-300z`, beam)
  }
  return out
}

export function roomWindow(
  d: Drawing,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const pane = d.linear([
    [0, '#9fd0f2'],
    [1, '#e6f4ee'],
  ])
  return (
    rect(x - 8, y - 8, width + 16, height + 16, '#f6f3ea', 'rx="3"') +
    rect(x, y, width, height, pane) +
    path(
      `M${n(x)} ${n(y + height)}v${n(-height * 0.22)}q${n(width * 0.2)} ${n(-height * 0.18)} ${n(width * 0.42)} 0t${n(width * 0.58)} ${n(-height * 0.04)}v${n(height * 0.26)}z`,
      '#7db27a',
    ) +
    rect(x + width / 2 - 4, y, 8, height, '#f6f3ea') +
    rect(x, y + height * 0.34, width, 6, '#f6f3ea')
  )
}

/** A tile of the video wall: street view, map, bars or curve. */
function screenTile(d: Drawing, x: number, y: number, w: number, h: number): string {
  const kind = d.random.pick(['street', 'map', 'bars', 'curve'] as const)
  const frame = (inner: string, base: string) => rect(x, y, w, h, base) + inner
  if (kind === 'street')
    return frame(
      rect(x, y, w, h * 0.5, '#86b7d8') +
        path(
          `M${n(x)} ${n(y + h)}L${n(x + w * 0.42)} ${n(y + h * 0.5)}h${n(w * 0.16)}L${n(x + w)} ${n(y + h)}z`,
          '#6b7480',
        ) +
        rect(x, y + h * 0.3, w * 0.26, h * 0.3, '#c3b39b') +
        rect(x + w * 0.76, y + h * 0.22, w * 0.24, h * 0.4, '#a9bccb') +
        circle(x + w * 0.33, y + h * 0.5, h * 0.12, '#5f9d61') +
        circle(x + w * 0.68, y + h * 0.5, h * 0.12, '#5f9d61') +
        rect(x + w * 0.5, y + h * 0.7, w * 0.09, h * 0.1, '#d8504a'),
      '#7da06f',
    )
  if (kind === 'map') {
    let dots = ''
    for (let i = 0; i < 9; i++)
      dots += circle(
        x + d.random.between(0.1, 0.9) * w,
        y + d.random.between(0.15, 0.85) * h,
        3.2,
        d.random.pick(['#ffb13d', '#4fe0b0', '#ff6b5e']),
      )
    return frame(
      stroke(
        `M${n(x)} ${n(y + h * 0.3)}L${n(x + w)} ${n(y + h * 0.55)}M${n(x + w * 0.3)} ${n(y)}L${n(x + w * 0.45)} ${n(y + h)}M${n(x + w * 0.75)} ${n(y)}L${n(x + w * 0.66)} ${n(y + h)}M${n(x)} ${n(y + h * 0.75)}H${n(x + w)}`,
        '#3f78b5',
        2,
      ) + dots,
      '#123257',
    )
  }
  if (kind === 'bars') {
    let bars = ''
    for (let i = 0; i < 8; i++) {
      const bar = d.random.between(0.2, 0.7) * h
      bars += rect(
        x + w * (0.08 + i * 0.11),
        y + h * 0.9 - bar,
        w * 0.07,
        bar,
        i % 3 ? '#47a7e8' : '#4fe0b0',
      )
    }
    return frame(bars, '#10294a')
  }
  let line = `M${n(x + w * 0.06)} ${n(y + h * 0.7)}`
  for (let i = 1; i < 9; i++)
    line += `L${n(x + w * (0.06 + i * 0.11))} ${n(y + h * d.random.between(0.22, 0.75))}`
  return frame(
    stroke(line, '#ffb13d', 2.4) +
      stroke(`M${n(x + w * 0.06)} ${n(y + h * 0.86)}h${n(w * 0.88)}`, '#5f7fa8', 1.4),
    '#10294a',
  )
}

export function videoWall(
  d: Drawing,
  x: number,
  y: number,
  columns: number,
  rows: number,
  tileWidth: number,
): string {
  const tileHeight = tileWidth * 0.58
  let out = rect(
    x - 10,
    y - 10,
    columns * (tileWidth + 5) + 15,
    rows * (tileHeight + 5) + 15,
    '#0a1526',
    'rx="5"',
  )
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      out += screenTile(
        d,
        x + column * (tileWidth + 5),
        y + row * (tileHeight + 5),
        tileWidth,
        tileHeight,
      )
  return out
}

/** A monitor seen from its side of the desk; the foot stands at (x, y). */
export function monitor(x: number, y: number, width: number, tint = '#16324f'): string {
  const h = width * 0.62
  return (
    rect(x - 6, y - 16, 12, 14, '#5a6470') +
    rect(x - width * 0.22, y - 4, width * 0.44, 4, '#5a6470', 'rx="2"') +
    rect(x - width / 2, y - h - 12, width, h, '#20262f', 'rx="4"') +
    rect(x - width / 2 + 4, y - h - 8, width - 8, h - 8, tint) +
    stroke(
      `M${n(x - width * 0.36)} ${n(y - h * 0.86)}h${n(width * 0.44)}m${n(-width * 0.44)} ${n(h * 0.2)}h${n(width * 0.6)}m${n(-width * 0.6)} ${n(h * 0.2)}h${n(width * 0.3)}`,
      '#7fd0f0',
      2.4,
    )
  )
}

export function desk(
  x: number,
  y: number,
  width: number,
  height: number,
  colour = '#c79a68',
): string {
  return (
    rect(x + 8, y - height, 10, height, darker(colour, 0.35)) +
    rect(x + width - 18, y - height, 10, height, darker(colour, 0.35)) +
    rect(x + 18, y - height, width - 36, height * 0.5, darker(colour, 0.16)) +
    rect(x, y - height - 8, width, 12, colour, 'rx="3"')
  )
}

export function officeChair(x: number, y: number, scale: number, facesLeft = false): string {
  return at(
    x,
    y,
    rect(-30, -96, 12, 58, '#3d4a5c', 'rx="6"') +
      rect(-28, -44, 54, 11, '#46556a', 'rx="5"') +
      rect(-4, -34, 7, 24, '#79828c') +
      stroke('M-24 -3L0 -12L24 -3', '#5a636e', 5) +
      circle(-24, -3, 4, '#2c323c') +
      circle(24, -3, 4, '#2c323c'),
    scale,
    facesLeft,
  )
}

export function pottedPlant(x: number, y: number, scale: number): string {
  return at(
    x,
    y,
    stroke(
      'M0 -40Q-26 -70 -34 -96M0 -40Q-10 -80 -8 -118M0 -40Q22 -76 34 -92M0 -40Q34 -56 46 -62M0 -40Q-34 -52 -46 -58',
      '#4f9a58',
      9,
    ) +
      path('M-24 -44h48l-7 44h-34z', '#c4704a') +
      ellipse(0, -44, 24, 5, '#8b4c30'),
    scale,
  )
}
