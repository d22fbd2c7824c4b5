import { at, circle, darker, ellipse, lighter, n, path, stroke } from './drawing'
import { poses, type Joint, type PoseName } from './poses'
import { heldThing, type Held } from './held-things'

export type Outfit =
  'cleaner' | 'officer' | 'engineer' | 'gardener' | 'volunteer' | 'plain' | 'raincoat' | 'shirt'
export type Hair = 'short' | 'bun' | 'long' | 'bob' | 'grey'
export type Headwear = 'none' | 'cap' | 'helmet' | 'straw' | 'hood' | 'headset'

export interface Person {
  x: number
  /** Ground under the feet. */
  y: number
  /** From ground to crown. */
  height: number
  pose?: PoseName
  outfit?: Outfit
  hair?: Hair
  headwear?: Headwear
  facesLeft?: boolean
  held?: Held
  /** Overrides the outfit's colour of jacket. */
  top?: string
  skin?: string
}

interface Clothes {
  top: string
  trousers: string
  shoes: string
  vest?: string
}

const outfits: Record<Outfit, Clothes> = {
  cleaner: { top: '#3c5a7a', trousers: '#2f4560', shoes: '#33363f', vest: '#f47a20' },
  officer: { top: '#4a86c0', trousers: '#1f3350', shoes: '#1a1d26' },
  engineer: { top: '#4f5f73', trousers: '#33415a', shoes: '#3b2f2a', vest: '#d5e14a' },
  gardener: { top: '#5b8f5a', trousers: '#4b5560', shoes: '#3b2f2a', vest: '#f2a33a' },
  volunteer: { top: '#e8e4dc', trousers: '#47587a', shoes: '#e6e6ea', vest: '#d8373f' },
  plain: { top: '#b9697a', trousers: '#4c4f66', shoes: '#3a3640' },
  raincoat: { top: '#f0c62e', trousers: '#e0b424', shoes: '#2b4a52' },
  shirt: { top: '#e9eef4', trousers: '#2b3650', shoes: '#1e2029' },
}

const hairColours: Record<Hair, string> = {
  short: '#2b2422',
  bun: '#2e2624',
  long: '#3a2b26',
  bob: '#2a2322',
  grey: '#a9a8a6',
}

const point = ([x, y]: Joint) => `${n(x)} ${n(y)}`

function limb(joints: readonly Joint[], colour: string, width: number): string {
  return stroke(`M${joints.map(point).join('L')}`, colour, width)
}

function shoe([x, y]: Joint, colour: string): string {
  return path(
    `M${n(x - 3.2)} ${n(y - 3.4)}h5.4q1 2 5 2.6q1.6 1.8 0 2.8h-10.6q-1 -2.6 0.2 -5.4z`,
    colour,
  )
}

function torso(neck: Joint, hip: Joint, clothes: Clothes): string {
  const [dx, dy] = [hip[0] - neck[0], hip[1] - neck[1]]
  const length = Math.hypot(dx, dy) || 1
  // Across the spine, so that a bent back keeps its breadth.
  const [ax, ay] = [-dy / length, dx / length]
  const corner = (base: Joint, side: number, along: number): string =>
    point([
      base[0] + ax * side + (dx / length) * along,
      base[1] + ay * side + (dy / length) * along,
    ])
  const shape = (grow: number, end: number) =>
    `M${corner(neck, 3 + grow, -1)}Q${corner(neck, 9.4 + grow, 0)} ${corner(neck, 9.6 + grow, 5)}L${corner(hip, 8 + grow, end)}` +
    `Q${corner(hip, 0, end + 2.5)} ${corner(hip, -8 - grow, end)}L${corner(neck, -9.6 - grow, 5)}Q${corner(neck, -9.4 - grow, 0)} ${corner(neck, -3 - grow, -1)}z`
  const body = path(shape(0, 2), clothes.top)
  if (!clothes.vest) return body + path(shape(-4, 2), lighter(clothes.top, 0.08))
  const strip = (along: number) =>
    stroke(
      `M${corner(neck, 8.6, along)}L${corner(neck, -8.6, along)}`,
      '#f7f6dd',
      2.2,
      'stroke-linecap="butt"',
    )
  const braces = stroke(
    `M${corner(neck, 5, 2)}L${corner(neck, 5, 17)}M${corner(neck, -5, 2)}L${corner(neck, -5, 17)}`,
    '#f7f6dd',
    2,
  )
  return body + path(shape(0.6, 1), clothes.vest) + braces + strip(18) + strip(25)
}

function hat(kind: Headwear, colour: string): string {
  switch (kind) {
    case 'cap':
      return path('M-8.2 -1.6q0 -8.4 8.2 -8.4q8 0 8.2 7.4q4.4 0.6 5 2q-8 -0.8 -21.4 -1z', colour)
    case 'helmet':
      return (
        path(
          'M-9.2 -1.4q0 -10.6 9.2 -10.6q9.2 0 9.2 10.6q2.4 0.2 2.6 1.6h-23.6q0.2 -1.4 2.6 -1.6z',
          colour,
        ) + stroke('M0 -11.6V-4', lighter(colour, 0.35), 2)
      )
    case 'straw':
      return (
        ellipse(0, -3.4, 14, 3.2, '#dcb970') +
        path('M-7.4 -4q0.4 -7.4 7.4 -7.4q7 0 7.4 7.4z', '#e6c987')
      )
    case 'hood':
      return path('M-9.6 8q-2 -19 9.6 -19q11 0 10 17q-3 -10 -9 -11q-7 1 -6 14z', colour)
    case 'headset':
      return (
        stroke('M-1 -9.4q-7 1.6 -6.6 9.4', '#2b303c', 1.8) +
        circle(-4.2, 0.6, 3, '#2b303c') +
        stroke('M-3 2.6q4 5 8 3.4', '#2b303c', 1.1)
      )
    case 'none':
      return ''
  }
}

function hairShape(kind: Hair): string {
  const colour = hairColours[kind]
  const cap = path(
    'M-8 2.4q-2.4 -12 7.4 -12q8.6 -0.2 8.4 6.8q-3.4 -3 -7.8 -2.6q-2.2 0.4 -3 3q-1.6 -0.6 -2 1.6q0 2.2 1 3.6q-2.6 1 -4 -0.4z',
    colour,
  )
  if (kind === 'bun') return circle(-8, -5, 3.6, colour) + cap
  if (kind === 'long')
    return path('M-7.4 -5q-4.4 10 -2.6 18q4 2 6.4 -0.4q-2 -8 -0.4 -16z', colour) + cap
  if (kind === 'bob')
    return path('M-7.6 -4q-3 7 -1.4 11.6q3.4 1.4 5.6 0q-1.4 -6 -0.2 -11z', colour) + cap
  return cap
}

function head(person: Person, [x, y]: Joint, neck: Joint, skin: string, hatColour: string): string {
  const face =
    circle(0, 0, 7.6, skin) +
    circle(-1.8, 1, 1.9, darker(skin, 0.12)) +
    circle(3, -0.6, 0.85, '#33262a') +
    circle(6.2, -0.5, 0.8, '#33262a') +
    stroke('M2.8 3.2q1.8 1.4 3.4 0.2', '#a34f45', 0.9) +
    circle(2.2, 2.3, 1.5, '#e88f78', 'fill-opacity="0.35"')
  const throat = stroke(
    `M${point([x - 0.6, y + 5])}L${point([neck[0], neck[1] + 1])}`,
    darker(skin, 0.1),
    5.4,
  )
  return (
    throat +
    at(x, y, face + hairShape(person.hair ?? 'short') + hat(person.headwear ?? 'none', hatColour))
  )
}

/** A clothed person in one of the poses; all measures are for a body 100 units tall. */
export function person(p: Person): string {
  const pose = poses[p.pose ?? 'stand']
  const outfit = p.outfit ?? 'plain'
  const clothes = { ...outfits[outfit], ...(p.top ? { top: p.top } : {}) }
  const skin = p.skin ?? '#f0c4a0'
  const hatColour =
    { cleaner: '#f47a20', officer: '#1f3350', volunteer: '#d8373f', raincoat: '#f0c62e' }[
      outfit as string
    ] ?? '#f5c518'
  const arm = (joints: readonly [Joint, Joint, Joint], tone: string) =>
    limb(joints, tone, 5.6) + circle(joints[2][0], joints[2][1], 3, skin)
  const { neck, hip } = pose
  const shoulder: Joint = [neck[0], neck[1] + 4.5]
  const held = p.held ? heldThing(p.held, pose) : { behind: '', front: '' }
  const drawn =
    (pose.noShadow ? '' : ellipse(0, 0.5, 15, 2.6, '#10182a', 'fill-opacity="0.2"')) +
    held.behind +
    arm(
      [[shoulder[0] - 4, shoulder[1]], pose.backElbow, pose.backHand],
      darker(clothes.top, 0.18),
    ) +
    limb(
      [[hip[0] - 2.4, hip[1]], pose.backKnee, pose.backFoot],
      darker(clothes.trousers, 0.2),
      7.6,
    ) +
    shoe(pose.backFoot, clothes.shoes) +
    limb([[hip[0] + 2.2, hip[1]], pose.frontKnee, pose.frontFoot], clothes.trousers, 7.8) +
    shoe(pose.frontFoot, clothes.shoes) +
    torso(neck, hip, clothes) +
    head(p, pose.head, neck, skin, hatColour) +
    held.front +
    arm(
      [[shoulder[0] + 4.6, shoulder[1] + 0.6], pose.frontElbow, pose.frontHand],
      darker(clothes.top, 0.07),
    )
  return at(p.x, p.y, drawn, p.height / 100, p.facesLeft)
}
