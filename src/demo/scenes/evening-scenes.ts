import { shop, skyline } from './parts/buildings'
import { type Drawing } from './parts/drawing'
import { hills } from './parts/land'
import { person } from './parts/person'
import { sky, sun } from './parts/sky'
import { cone, lamp, pavement, road } from './parts/street'
import { basket, bicycle, car, liftTruck } from './parts/vehicles'
import { tree } from './parts/trees'

/** Shop street under street lamps, officers on their evening round. */
export function nightPatrol(d: Drawing): void {
  d.add(sky(d, 'night', 520), skyline(d, 500, 160, 340, { night: true }))
  const signs = ['#b4453a', '#2f6f8f', '#b5832e', '#3f7a52', '#8a4f86'] as const
  for (let i = 0; i < 5; i++)
    d.add(shop(d, -20 + i * 250, 545, 240, '#4a4763', signs[i] ?? signs[0], true))
  d.add(pavement(d, 545, 70, '#6f6a80'), road(d, 615, 185, '#2c3146'))
  for (const x of [90, 480, 870]) d.add(lamp(d, x, 612, 400, true))
  d.add(
    bicycle(160, 606, 0.95, '#3fb27f'),
    bicycle(235, 606, 0.95, '#3fb27f'),
    car(1030, 690, 0.95, '#3f6ea8', true),
  )
  d.add(
    person({
      x: 560,
      y: 708,
      height: 262,
      pose: 'walk',
      outfit: 'officer',
      headwear: 'cap',
      held: 'radio',
    }),
    person({
      x: 670,
      y: 714,
      height: 254,
      pose: 'point',
      outfit: 'officer',
      headwear: 'cap',
      hair: 'bob',
    }),
  )
  d.add(
    person({
      x: 372,
      y: 624,
      height: 190,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#c08a5a',
    }),
  )
}

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
