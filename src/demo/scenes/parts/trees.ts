import {
  at,
  circle,
  darker,
  type Drawing,
  ellipse,
  lighter,
  n,
  path,
  rect,
  stroke,
} from './drawing'

const greens = ['#4f9a58', '#5da862', '#3f8a52', '#6bb06a', '#7aae52'] as const

export type TreeKind = 'round' | 'ginkgo' | 'willow' | 'pine' | 'bare' | 'snowy' | 'dark'

const crowns: Record<
  Exclude<TreeKind, 'willow' | 'pine' | 'bare'>,
  readonly [string, ...string[]]
> = {
  round: greens,
  ginkgo: ['#e9b93a', '#f0c74f', '#dda42e', '#f4d36a'],
  snowy: ['#e8eff4', '#dbe6ee', '#f4f8fa'],
  dark: ['#1f3d46', '#274a4d', '#1b3540'],
}

function trunk(height: number, colour: string): string {
  const w = height * 0.035
  return (
    path(
      `M${n(-w)} 0Q${n(-w * 0.5)} ${n(-height * 0.3)} ${n(-w * 0.6)} ${n(-height * 0.55)}h${n(w * 1.2)}Q${n(w * 0.5)} ${n(-height * 0.3)} ${n(w)} 0z`,
      colour,
    ) +
    stroke(
      `M0 ${n(-height * 0.42)}L${n(-height * 0.12)} ${n(-height * 0.6)}M0 ${n(-height * 0.36)}L${n(height * 0.13)} ${n(-height * 0.56)}`,
      colour,
      w * 0.8,
    )
  )
}

/** A tree with its foot at (x, y). */
export function tree(
  d: Drawing,
  x: number,
  y: number,
  height: number,
  kind: TreeKind = 'round',
): string {
  if (kind === 'willow') return at(x, y, willow(d, height))
  if (kind === 'pine') return at(x, y, pine(d, height))
  const bark =
    kind === 'snowy' || kind === 'bare' ? '#6d6058' : kind === 'dark' ? '#26262f' : '#7a5a41'
  if (kind === 'bare') return at(x, y, trunk(height, bark) + twigs(d, height, bark))
  const base = d.random.pick(crowns[kind])
  let crown = ''
  const puffs: readonly [number, number, number][] = [
    [-0.2, -0.56, 0.19],
    [0.2, -0.55, 0.19],
    [-0.12, -0.74, 0.2],
    [0.13, -0.76, 0.19],
    [0, -0.62, 0.24],
    [0.01, -0.88, 0.13],
  ]
  for (const [px, py, r] of puffs) {
    const radius = r * height * d.random.between(0.9, 1.1)
    crown += circle(px * height, py * height, radius, base)
  }
  for (const [px, py, r] of puffs) {
    const tone = py < -0.7 ? lighter(base, 0.16) : darker(base, 0.12)
    crown += circle(
      (px - 0.03) * height,
      (py - 0.02) * height,
      r * height * 0.62,
      tone,
      'fill-opacity="0.55"',
    )
  }
  return at(
    x,
    y,
    ellipse(0, 0, height * 0.22, height * 0.025, '#10182a', 'fill-opacity="0.16"') +
      trunk(height, bark) +
      crown,
  )
}

function twigs(d: Drawing, height: number, bark: string): string {
  let lines = ''
  for (let i = 0; i < 11; i++) {
    const angle = -Math.PI / 2 + (i - 5) * 0.2 + d.random.between(-0.08, 0.08)
    const length = height * d.random.between(0.26, 0.42)
    const startY = -height * d.random.between(0.42, 0.56)
    const [ex, ey] = [Math.cos(angle) * length, startY + Math.sin(angle) * length]
    lines += `M0 ${n(startY)}L${n(ex)} ${n(ey)}M${n(ex * 0.6)} ${n(startY + (ey - startY) * 0.6)}l${n(height * 0.05 * Math.sign(ex || 1))} ${n(-height * 0.09)}`
  }
  return stroke(lines, bark, height * 0.012)
}

function willow(d: Drawing, height: number): string {
  const base = d.random.pick(['#8dbb5b', '#7fb159', '#9bc466'])
  let strands = ''
  for (let i = 0; i < 30; i++) {
    const side = d.random.between(-0.34, 0.34) * height
    const top = -height * (0.95 - Math.abs(side / height) * 0.6)
    const drop = height * d.random.between(0.35, 0.68)
    strands += `M${n(side * 0.6)} ${n(top)}Q${n(side * 1.1)} ${n(top + drop * 0.25)} ${n(side * 1.15)} ${n(top + drop)}`
  }
  return (
    trunk(height, '#6c553f') +
    ellipse(0, -height * 0.78, height * 0.3, height * 0.2, darker(base, 0.1)) +
    stroke(strands, base, height * 0.02, 'stroke-opacity="0.85"')
  )
}

function pine(d: Drawing, height: number): string {
  const base = d.random.pick(['#2f6b52', '#37775a', '#2a6049'])
  let tiers = ''
  for (let i = 0; i < 4; i++) {
    const y = -height * (0.12 + i * 0.2)
    const w = height * (0.24 - i * 0.045)
    tiers += path(
      `M${n(-w)} ${n(y)}L0 ${n(y - height * 0.34)}L${n(w)} ${n(y)}Q0 ${n(y + height * 0.05)} ${n(-w)} ${n(y)}z`,
      lighter(base, i * 0.06),
    )
  }
  return rect(-height * 0.025, -height * 0.15, height * 0.05, height * 0.15, '#6b4e3a') + tiers
}
