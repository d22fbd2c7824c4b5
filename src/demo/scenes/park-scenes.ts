import { skyline } from './parts/buildings'
import { type Drawing } from './parts/drawing'
import { bush, flowers, ground, litter } from './parts/land'
import { person } from './parts/person'
import { pavilion, planter } from './parts/props'
import { sky, sun } from './parts/sky'
import { bench, lamp, pavement, road } from './parts/street'
import { basket, car, liftTruck } from './parts/vehicles'
import { tree } from './parts/trees'

/** A pocket park between houses: benches, neighbours, spring green. */
export function pocketPark(d: Drawing): void {
  d.add(sky(d, 'day', 440), skyline(d, 440, 130, 300, { haze: 0.35 }), ground(d, 430, '#8cbf6b'))
  for (const x of [50, 210, 380, 880, 1050, 1170])
    d.add(tree(d, x, 480, d.random.between(210, 290)))
  d.add(
    pavilion(640, 500, 220),
    flowers(d, 60, 545, 330, 60, ['#e6577b', '#f7f1e6', '#f2b84b']),
    flowers(d, 850, 545, 320, 60, ['#b66bd0', '#f2b84b', '#f7f1e6']),
  )
  d.add(
    '<path d="M0 640Q380 545 640 560T1200 640V800H0z" fill="#dccfb6"/><path d="M0 640Q380 545 640 560T1200 640" fill="none" stroke="#f4ecdc" stroke-width="7"/>',
  )
  d.add(bench(190, 690, 250), bench(780, 690, 250))
  d.add(
    person({
      x: 262,
      y: 692,
      height: 236,
      pose: 'sit',
      outfit: 'plain',
      hair: 'grey',
      top: '#7d93a8',
    }),
    person({
      x: 360,
      y: 692,
      height: 228,
      pose: 'sit',
      outfit: 'plain',
      hair: 'bun',
      top: '#b9697a',
    }),
  )
  d.add(
    person({
      x: 870,
      y: 692,
      height: 238,
      pose: 'sit',
      outfit: 'shirt',
      top: '#d9e2ea',
      held: 'phone',
    }),
  )
  d.add(
    person({
      x: 590,
      y: 762,
      height: 250,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#e0a33f',
    }),
    person({
      x: 500,
      y: 770,
      height: 246,
      pose: 'sweep',
      outfit: 'cleaner',
      headwear: 'straw',
      held: 'broom',
      facesLeft: true,
    }),
    lamp(d, 1120, 700, 300, false, true),
  )
  d.add(bush(d, 60, 800, 190), bush(d, 1140, 800, 200))
}

/** Gardeners set out flowers beside the road. */
export function flowerPlanting(d: Drawing): void {
  d.add(
    sky(d, 'day', 430),
    sun(d, 180, 120, 42),
    skyline(d, 440, 90, 250, { haze: 0.4 }),
    ground(d, 436, '#8fbd6a'),
  )
  for (let x = 70; x < 1200; x += 180) d.add(tree(d, x, 490, d.random.between(190, 240)))
  d.add(road(d, 480, 110), car(300, 562, 0.72, '#4a78b5'), car(910, 540, 0.66, '#c8ccd2', true))
  d.add(
    '<path d="M0 620Q600 570 1200 620V800H0z" fill="#7a5a41"/>',
    flowers(d, 560, 650, 640, 70, ['#e6577b', '#d9365f', '#f7a1b5']),
    flowers(d, 640, 730, 560, 70, ['#f2b84b', '#f7d774', '#f09a3a']),
  )
  d.add(
    person({ x: 330, y: 760, height: 290, pose: 'crouch', outfit: 'gardener', headwear: 'straw' }),
    person({
      x: 560,
      y: 772,
      height: 284,
      pose: 'crouch',
      outfit: 'gardener',
      headwear: 'straw',
      hair: 'bob',
      facesLeft: true,
    }),
  )
  d.add(
    planter(d, 410, 786, 64, ['#f7d774', '#f09a3a']),
    planter(d, 60, 776, 110, ['#e6577b', '#f7a1b5']),
    person({
      x: 190,
      y: 740,
      height: 272,
      pose: 'carry',
      outfit: 'gardener',
      headwear: 'cap',
      held: 'box',
    }),
  )
  d.add(
    person({
      x: 1010,
      y: 668,
      height: 246,
      pose: 'read',
      outfit: 'officer',
      top: '#3d6b8f',
      held: 'clipboard',
      facesLeft: true,
      hair: 'bob',
    }),
  )
}

/** Branches are cut back with a lift before the storm season. */
export function treePruning(d: Drawing): void {
  d.add(
    sky(d, 'day', 500),
    skyline(d, 490, 110, 280, { haze: 0.4 }),
    ground(d, 486, '#94bb70'),
    pavement(d, 540, 60),
    road(d, 600, 200),
  )
  d.add(
    tree(d, 90, 560, 380),
    tree(d, 1080, 560, 400),
    tree(d, 560, 566, 500),
    liftTruck(830, 730, 1.15, -180, 300),
  )
  d.add(
    person({
      x: 622,
      y: 376,
      height: 214,
      pose: 'reach',
      outfit: 'engineer',
      headwear: 'helmet',
      facesLeft: true,
      top: '#c9682f',
    }),
    basket(624, 376, 84),
  )
  d.add(
    litter(d, 360, 690, 340, 60, 220, ['#4f9a58', '#6bb06a', '#3f8a52', '#7a5a41']),
    person({ x: 420, y: 752, height: 250, pose: 'bend', outfit: 'gardener', headwear: 'helmet' }),
    person({
      x: 250,
      y: 760,
      height: 256,
      pose: 'wave',
      outfit: 'gardener',
      headwear: 'helmet',
      facesLeft: true,
      held: 'radio',
    }),
  )
}
