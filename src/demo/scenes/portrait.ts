import sharp from 'sharp'

import { circle, darker, Drawing, ellipse, n, path, rect } from './parts/drawing'
import { clothing } from './parts/portrait-clothing'
import { backHair, features, frontHair } from './parts/portrait-head'
import type { Portrait } from './parts/portrait-look'

const hairColours = { black: '#2a2526', brown: '#4a352b', grey: '#9b9a9a' }
const backgrounds = {
  blue: ['#c7dcec', '#8fb4d2'],
  green: ['#d6e6d2', '#9dc29b'],
  sand: ['#f0e4cf', '#d6bd96'],
  mist: ['#e3e8ee', '#b3c0cd'],
} as const
const faces = { round: [150, 172], long: [138, 186], square: [148, 178] } as const
const skins = ['#f3cfb0', '#efc4a0', '#e8b892', '#f5d3b8'] as const

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
    path('M384 650q66 60 132 0v40q-66 60 -132 0z', darker(skin, 0.22), 'fill-opacity="0.5"'),
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
