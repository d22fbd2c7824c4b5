import { circle, ellipse, mix, n, path, rect, stroke, type Drawing } from './drawing'

export type Hour = 'dawn' | 'day' | 'afternoon' | 'dusk' | 'night' | 'rain' | 'snow'

const skies: Record<Hour, readonly [string, string, string]> = {
  dawn: ['#7fa8d6', '#f7cfa9', '#fdeccb'],
  day: ['#4d9fe0', '#9fd0f2', '#e9f6fb'],
  afternoon: ['#6bb1e2', '#c9e3ee', '#fdf1d8'],
  dusk: ['#35477d', '#b5709a', '#f7b277'],
  night: ['#0c1633', '#1c2b55', '#3a4a7c'],
  rain: ['#71859a', '#97a8b6', '#c3ced4'],
  snow: ['#a9bccd', '#cbd8e2', '#eef3f6'],
}

/** Sky down to `horizon`, with what belongs to the hour: sun and clouds, stars, or neither. */
export function sky(d: Drawing, hour: Hour, horizon = d.height): string {
  const [top, middle, low] = skies[hour]
  const end = horizon / d.height
  const fill = d.linear([
    [0, top],
    [end * 0.6, middle],
    [end, low],
  ])
  // Down to the foot of the sheet: whatever a scene leaves open shows haze, never a hole.
  const base = rect(0, 0, d.width, d.height, fill)
  if (hour === 'night') return base + stars(d, horizon) + moon(d, d.width * 0.82, 110)
  if (hour === 'rain' || hour === 'snow') return base + overcast(d)
  return base + clouds(d, hour === 'dusk' ? '#f3c9b4' : '#ffffff', middle)
}

export function sun(d: Drawing, x: number, y: number, r: number, colour = '#fff3c4'): string {
  const glow = d.radial([
    [0, colour, 0.9],
    [0.35, colour, 0.35],
    [1, colour, 0],
  ])
  return circle(x, y, r * 4.5, glow) + circle(x, y, r, colour)
}

export function moon(d: Drawing, x: number, y: number): string {
  const glow = d.radial([
    [0, '#dfe8ff', 0.5],
    [1, '#dfe8ff', 0],
  ])
  const crescent = `M${x - 8} ${y - 30}a31 31 0 1 0 36 38a25 25 0 1 1 -36 -38z`
  return circle(x, y, 130, glow) + path(crescent, '#f5f1dc')
}

function stars(d: Drawing, horizon: number): string {
  let out = ''
  for (let i = 0; i < 70; i++) {
    const opacity = n(d.random.between(0.3, 0.95))
    const [x, y] = [d.random.between(0, d.width), d.random.between(0, horizon * 0.7)]
    out += circle(x, y, d.random.between(0.6, 1.7), '#ffffff', `fill-opacity="${opacity}"`)
  }
  return out
}

function cloud(d: Drawing, x: number, y: number, size: number, colour: string): string {
  let puffs = ''
  for (let i = -3; i <= 3; i++) {
    const r = size * (0.62 - Math.abs(i) * 0.13) * d.random.between(0.8, 1.15)
    puffs += circle(x + i * size * 0.42, y - r * 0.55, r, colour)
  }
  const base = rect(
    x - size * 1.55,
    y - size * 0.2,
    size * 3.1,
    size * 0.24,
    colour,
    `rx="${n(size * 0.12)}"`,
  )
  return puffs + base
}

/** Thin clouds take on the colour of the sky: mixed here, as transparent groups are slow to draw. */
function clouds(d: Drawing, colour: string, behind: string): string {
  let out = ''
  for (let i = 0; i < 5; i++) {
    const x = (i + d.random.between(0.1, 0.9)) * (d.width / 5)
    const y = d.random.between(60, 230)
    const tone = mix(colour, behind, d.random.between(0.15, 0.5))
    out += cloud(d, x, y, d.random.between(24, 52), tone)
  }
  return out
}

function overcast(d: Drawing): string {
  let out = ''
  for (let i = 0; i < 9; i++) {
    const x = d.random.between(-60, d.width + 60)
    out += ellipse(
      x,
      d.random.between(0, 130),
      210,
      62,
      i % 2 ? '#8797a6' : '#b4c0ca',
      'fill-opacity="0.4"',
    )
  }
  return out
}

export function rain(d: Drawing): string {
  let lines = ''
  for (let i = 0; i < 260; i++) {
    const [x, y] = [d.random.between(0, d.width + 80), d.random.between(-20, d.height)]
    const length = d.random.between(16, 38)
    lines += `M${n(x)} ${n(y)}l${n(-length * 0.28)} ${n(length)}`
  }
  return stroke(lines, '#e6eef5', 1.4, 'stroke-opacity="0.5"')
}

export function snowfall(d: Drawing): string {
  let out = ''
  for (let i = 0; i < 240; i++) {
    const [x, y] = [d.random.between(0, d.width), d.random.between(0, d.height)]
    out += circle(
      x,
      y,
      d.random.between(1.3, 4.2),
      '#ffffff',
      `fill-opacity="${n(d.random.between(0.5, 1))}"`,
    )
  }
  return out
}
