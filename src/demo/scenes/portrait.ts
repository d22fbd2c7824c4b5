import sharp from 'sharp'
import { circle, darker, Drawing, ellipse, lighter, n, path, rect, stroke } from './drawing'

export interface Portrait {
  hair: 'short' | 'side' | 'crew' | 'bun' | 'bob' | 'ponytail' | 'long'
  hairColour: 'black' | 'brown' | 'grey'
  face: 'round' | 'long' | 'square'
  wears: 'uniform' | 'shirt' | 'suit' | 'vest'
  glasses?: boolean
  background: 'blue' | 'green' | 'sand' | 'mist'
}

const hairColours = { black: '#2a2526', brown: '#4a352b', grey: '#9b9a9a' }
const backgrounds = {
  blue: ['#c7dcec', '#8fb4d2'],
  green: ['#d6e6d2', '#9dc29b'],
  sand: ['#f0e4cf', '#d6bd96'],
  mist: ['#e3e8ee', '#b3c0cd'],
} as const
const faces = { round: [150, 172], long: [138, 186], square: [148, 178] } as const
const skins = ['#f3cfb0', '#efc4a0', '#e8b892', '#f5d3b8'] as const

/** Shoulders and collar; the chin is near y = 640. */
function clothing(p: Portrait): string {
  const colour = { uniform: '#3f78b0', shirt: '#eef2f6', suit: '#33415a', vest: '#3c5a7a' }[p.wears]
  const body = path(
    'M90 1200q0 -300 190 -360q90 -30 110 -70h120q20 40 110 70q190 60 190 360z',
    colour,
  )
  const folds = stroke(
    'M232 1200q4 -130 30 -190M668 1200q-4 -130 -30 -190',
    darker(colour, 0.18),
    6,
  )
  const collar = (shade: string) =>
    path('M372 764L450 872L356 850zM528 764L450 872L544 850z', shade)
  switch (p.wears) {
    case 'uniform':
      return (
        body +
        folds +
        collar('#d9e6f2') +
        path('M440 860h20l16 150l-26 40l-26 -40z', '#22375a') +
        rect(250, 980, 96, 20, '#d9e6f2', 'rx="4"') +
        circle(600, 970, 26, '#e0b03a') +
        circle(600, 970, 16, '#c0392f') +
        rect(180, 850, 90, 20, '#22375a', 'rx="8" transform="rotate(-22 225 860)"') +
        rect(630, 850, 90, 20, '#22375a', 'rx="8" transform="rotate(22 675 860)"')
      )
    case 'suit':
      return (
        body +
        path('M392 790L450 1040L508 790z', '#f4f6f8') +
        path(
          'M392 780L330 860L452 1080L450 1060zM508 780L570 860L448 1080L450 1060z',
          lighter(colour, 0.12),
        ) +
        folds
      )
    case 'vest':
      return (
        body +
        path('M250 1200q10 -250 90 -350l70 -20l40 60l40 -60l70 20q80 100 90 350z', '#f47a20') +
        rect(256, 1080, 388, 34, '#f4f3dc') +
        rect(330, 860, 30, 340, '#f4f3dc') +
        rect(540, 860, 30, 340, '#f4f3dc') +
        collar('#54708f')
      )
    case 'shirt':
      return (
        body +
        folds +
        collar('#ffffff') +
        stroke('M450 880V1200', '#cfd8e2', 5) +
        [940, 1030, 1120].map((y) => circle(450, y, 6, '#b9c4d0')).join('')
      )
  }
}

function backHair(p: Portrait, colour: string): string {
  if (p.hair === 'long')
    return path(
      'M270 470q0 -230 180 -230q180 0 180 230l22 330q-60 40 -120 10V520H368v290q-60 30 -120 -10z',
      colour,
    )
  if (p.hair === 'bob')
    return path(
      'M282 480q-6 -230 168 -230q174 0 168 230l14 150q-70 40 -120 0H388q-50 40 -120 0z',
      colour,
    )
  if (p.hair === 'ponytail')
    return path('M560 330q120 40 100 280q-10 90 -50 120q10 -180 -50 -300z', colour)
  if (p.hair === 'bun') return circle(450, 236, 62, colour)
  return ''
}

function frontHair(p: Portrait, colour: string, rx: number): string {
  const left = 450 - rx - 10
  // Breadth of the forehead line, so that both temples end alike on every face.
  const inner = 2 * rx - 16
  const span = 2 * rx - 32
  const sides = `M${left} 520q-16 -60 -4 -120`
  switch (p.hair) {
    case 'crew':
      return path(
        `${sides}q20 -130 ${rx + 14} -130t${rx + 14} 130q10 60 -4 120q-14 -20 -16 -80q-30 -60 -${rx - 10} -60t-${rx - 10} 60q0 60 -16 80z`,
        colour,
      )
    case 'side':
      return path(
        `${sides}q14 -160 ${rx + 14} -160t${rx + 14} 160q10 60 -4 120q-16 -30 -18 -90q${-0.4 * inner} -10 ${-0.72 * inner} -80q${-0.1 * inner} 50 ${-0.28 * inner} 74q0 60 -18 96z`,
        colour,
      )
    case 'short':
      return path(
        `${sides}q14 -154 ${rx + 14} -154t${rx + 14} 154q10 60 -4 120q-16 -30 -18 -84q${-0.14 * inner} -40 ${-0.28 * inner} -36q${-0.2 * inner} 20 ${-0.42 * inner} 4q${-0.18 * inner} 0 ${-0.3 * inner} 36q0 50 -18 84z`,
        colour,
      )
    default:
      return path(
        `M${left + 2} 540q-24 -270 ${rx + 8} -280q${rx + 32} 10 ${rx + 8} 280q-20 -40 -24 -110q${-0.3 * span} -10 ${-0.53 * span} -84q${-0.16 * span} 70 ${-0.47 * span} 84q-2 70 -24 110z`,
        colour,
      )
  }
}

function features(p: Portrait, skin: string, hair: string): string {
  const brow = p.hairColour === 'grey' ? '#7d7b7a' : hair
  const eye = (x: number) =>
    ellipse(x, 500, 13, 15, '#fdfcfa') +
    circle(x, 501, 11, '#3a2a26') +
    circle(x + 4, 497, 3.6, '#ffffff') +
    stroke(`M${x - 19} 491q19 -15 38 0`, '#40302c', 4.5)
  const brows = stroke(
    `M366 456q30 -18 62 -4M472 452q32 -14 62 4`,
    brow,
    p.hair === 'crew' || p.hair === 'short' || p.hair === 'side' ? 10 : 7,
  )
  const cheeks =
    circle(360, 566, 32, '#ea8f78', 'opacity="0.25"') +
    circle(540, 566, 32, '#ea8f78', 'opacity="0.25"')
  const smile =
    stroke('M404 598q46 34 92 0', '#a5453f', 8) +
    stroke('M432 628q18 8 36 0', darker(skin, 0.16), 5)
  const age =
    p.hairColour === 'grey'
      ? stroke(
          'M352 536q10 8 20 8M548 536q-10 8 -20 8M388 580q-10 14 -8 28M512 580q10 14 8 28',
          darker(skin, 0.22),
          3.5,
        )
      : ''
  const glasses = p.glasses
    ? stroke(
        'M346 478h72q8 0 6 14q-4 44 -42 44t-42 -44q-2 -14 6 -14zM482 478h72q8 0 6 14q-4 44 -42 44t-42 -44q-2 -14 6 -14zM424 490q26 -10 52 0',
        '#3a3f4a',
        6,
      )
    : ''
  return (
    cheeks +
    age +
    eye(384) +
    eye(516) +
    brows +
    stroke('M452 508q10 34 4 46q-6 6 -16 4', darker(skin, 0.2), 5) +
    smile +
    glasses
  )
}

/** Draws a staff portrait as a JPEG, 3:4; the same bytes on every run. */
export async function renderPortrait(key: string, p: Portrait, width = 900): Promise<Buffer> {
  const d = new Drawing(900, 1200, key)
  const [light, deep] = backgrounds[p.background]
  const skin = d.random.pick(skins)
  const hair = hairColours[p.hairColour]
  const [rx, ry] = faces[p.face]
  const jaw = p.face === 'square' ? rect(450 - rx * 0.86, 500, rx * 1.72, 130, skin, 'rx="74"') : ''
  d.add(
    rect(
      0,
      0,
      900,
      1200,
      d.linear([
        [0, light],
        [1, deep],
      ]),
    ),
    circle(
      450,
      560,
      420,
      d.radial([
        [0, '#ffffff', 0.55],
        [1, '#ffffff', 0],
      ]),
    ),
    `<g transform="translate(450 1200) scale(1.12) translate(-450 -1140)">`,
    backHair(p, darker(hair, 0.1)),
    `<g transform="translate(0 -56)">${clothing(p)}</g>`,
    path('M384 600h132v160q-66 100 -132 0z', darker(skin, 0.1)),
    path('M384 650q66 60 132 0v40q-66 60 -132 0z', darker(skin, 0.22), 'opacity="0.5"'),
    ellipse(450 - rx, 520, 22, 34, darker(skin, 0.06)),
    ellipse(450 + rx, 520, 22, 34, darker(skin, 0.06)),
    `<ellipse cx="450" cy="490" rx="${n(rx)}" ry="${n(ry)}" fill="${skin}"/>`,
    jaw,
    features(p, skin, hair),
    frontHair(p, hair, rx),
    '</g>',
  )
  return sharp(Buffer.from(d.toSvg(width)))
    .jpeg({ quality: 86 })
    .toBuffer()
}
