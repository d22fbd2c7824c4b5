import { at, circle, rect, stroke, type Drawing } from './drawing'
import { shop, skyline } from './buildings'
import { hills, river, tree } from './land'
import { person } from './person'
import { lanterns, stall } from './props'
import { sky, sun } from './sky'
import { cone, lamp, pavement, road } from './street'
import { basket, car, liftTruck } from './vehicles'

/** A lamp is mended from the lift truck at dusk. */
export function lampRepair(d: Drawing): void {
  d.add(
    sky(d, 'dusk', 560),
    sun(d, 250, 520, 46, '#ffd9a0'),
    hills(d, 540, 110, '#4b4f78', 0.1),
    skyline(d, 560, 90, 260, { night: true }),
  )
  for (const x of [40, 330, 1120]) d.add(tree(d, x, 590, 230, 'dark'))
  d.add(pavement(d, 580, 50, '#8a7f8c'), road(d, 630, 170, '#3a3d50'))
  d.add(lamp(d, 140, 626, 360, true), lamp(d, 560, 626, 480), lamp(d, 1060, 626, 360, true, true))
  d.add(liftTruck(860, 742, 1.12, -140, 340))
  d.add(
    person({
      x: 704,
      y: 356,
      height: 214,
      pose: 'reach',
      outfit: 'engineer',
      headwear: 'helmet',
      facesLeft: true,
    }),
    basket(706, 356, 84),
  )
  d.add(
    person({ x: 440, y: 762, height: 246, pose: 'point', outfit: 'engineer', headwear: 'helmet' }),
    person({
      x: 330,
      y: 768,
      height: 240,
      pose: 'read',
      outfit: 'engineer',
      headwear: 'helmet',
      held: 'clipboard',
      hair: 'bob',
    }),
  )
  for (const x of [540, 600, 1090]) d.add(cone(x, 780, 56))
}

/** Night market in order: stalls in line, lanterns, an officer talking with a vendor. */
export function nightMarket(d: Drawing): void {
  d.add(sky(d, 'night', 540), skyline(d, 520, 150, 300, { night: true }))
  for (let i = 0; i < 4; i++)
    d.add(
      shop(
        d,
        -10 + i * 310,
        545,
        300,
        '#4d4460',
        ['#8d3f46', '#386a7f', '#8f6a2f', '#4a7350'][i] ?? '#8d3f46',
        true,
      ),
    )
  d.add(pavement(d, 545, 255, '#77697a'), lanterns(d, 0, 120, 1200, 18, 60))
  const roofs = ['#d9534a', '#3f8f7a', '#e0a33f', '#4a78b5'] as const
  for (let i = 0; i < 4; i++) d.add(stall(d, 40 + i * 292, 690, 240, roofs[i] ?? roofs[0], true))
  d.add(
    person({ x: 300, y: 756, height: 258, pose: 'talk', outfit: 'officer', headwear: 'cap' }),
    person({
      x: 402,
      y: 752,
      height: 246,
      pose: 'talk',
      outfit: 'plain',
      hair: 'bun',
      top: '#c9584f',
      facesLeft: true,
    }),
  )
  d.add(
    person({ x: 700, y: 766, height: 262, pose: 'walk', outfit: 'shirt', top: '#3f6f8f' }),
    person({
      x: 780,
      y: 764,
      height: 246,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#d79a4a',
    }),
    person({
      x: 1040,
      y: 770,
      height: 252,
      pose: 'walk',
      outfit: 'plain',
      hair: 'bob',
      top: '#7d6aa8',
      facesLeft: true,
      held: 'phone',
    }),
  )
}

/** The river front lit for a holiday. */
export function riverNight(d: Drawing): void {
  d.add(
    sky(d, 'night', 480),
    hills(d, 420, 90, '#1d2b4c', 0),
    skyline(d, 455, 120, 330, { night: true }),
    rect(0, 450, 1200, 24, '#2b3352'),
  )
  d.add(river(d, 472, 200, '#22406b'))
  for (let i = 0; i < 42; i++) {
    const x = d.random.between(0, 1200)
    d.add(
      rect(
        x,
        478,
        d.random.between(4, 10),
        d.random.between(40, 150),
        d.random.pick(['#ffd98a', '#ffb46b', '#8fd3ff']),
        'opacity="0.28"',
      ),
    )
  }
  d.add(bridge(), pavement(d, 672, 130, '#5b5870'))
  for (const x of [120, 520, 920]) d.add(lamp(d, x, 690, 330, true))
  d.add(stroke('M0 640H1200M0 666H1200', '#aab0c4', 5))
  for (let x = 10; x < 1200; x += 60) d.add(rect(x, 632, 7, 44, '#aab0c4'))
  d.add(
    person({
      x: 360,
      y: 770,
      height: 240,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#d77f8c',
    }),
    person({ x: 440, y: 772, height: 256, pose: 'walk', outfit: 'shirt', top: '#6f8fb5' }),
    person({
      x: 800,
      y: 764,
      height: 236,
      pose: 'stand',
      outfit: 'plain',
      hair: 'bun',
      top: '#8a6fb0',
      facesLeft: true,
      held: 'phone',
    }),
    car(1080, 462, 0.22, '#d9534a'),
  )
}

function bridge(): string {
  const arches = [0, 1, 2]
    .map((i) =>
      at(
        230 + i * 250,
        560,
        '<path d="M-125 0q0 -92 125 -92t125 92h-22q-6 -70 -103 -70t-103 70z" fill="#8a86a0"/>',
      ),
    )
    .join('')
  const lights = Array.from({ length: 26 }, (_, i) => circle(110 + i * 30, 462, 3, '#ffe3a0')).join(
    '',
  )
  return arches + rect(90, 464, 790, 14, '#a19db5') + rect(90, 452, 790, 4, '#c3bfd2') + lights
}
