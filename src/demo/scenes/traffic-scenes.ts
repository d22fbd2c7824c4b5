import { block, skyline } from './parts/buildings'
import { circle, type Drawing, rect, stroke } from './parts/drawing'
import { ground, hills } from './parts/land'
import { person } from './parts/person'
import { sky } from './parts/sky'
import { lamp, pavement, road, zebra } from './parts/street'
import { bicycle, car } from './parts/vehicles'
import { tree } from './parts/trees'

/** Shared bicycles are put back into their lines. */
export function bikeParking(d: Drawing): void {
  d.add(
    sky(d, 'afternoon', 470),
    skyline(d, 480, 140, 320, { haze: 0.25 }),
    ground(d, 476, '#8fb873'),
  )
  for (let x = 60; x < 1200; x += 200) d.add(tree(d, x, 520, d.random.between(200, 250)))
  d.add(
    pavement(d, 516, 220),
    road(d, 736, 64),
    rect(60, 620, 760, 92, '#7fb8d8', 'fill-opacity="0.35"'),
    stroke('M60 620h760v92h-760z', '#ffffff', 5),
  )
  for (let i = 0; i < 9; i++)
    d.add(
      bicycle(
        120 + i * 78,
        700,
        1.28,
        ['#2f9a78', '#e0a33f', '#3f8fd0'][Math.floor(i / 3)] ?? '#2f9a78',
      ),
    )
  d.add(
    bicycle(960, 716, 1.36, '#e0a33f'),
    person({ x: 872, y: 724, height: 264, pose: 'push', outfit: 'engineer', headwear: 'cap' }),
    person({
      x: 1110,
      y: 716,
      height: 260,
      pose: 'talk',
      outfit: 'officer',
      headwear: 'cap',
      facesLeft: true,
    }),
    lamp(d, 30, 640, 380),
  )
}

/** Help at the crossing of a school road, in the afternoon. */
export function crossingDuty(d: Drawing): void {
  d.add(
    sky(d, 'day', 460),
    hills(d, 430, 100, '#7da58a', 0.35),
    block(d, 420, 480, 520, 240, { wall: '#e7cfae', glass: '#86aec4', cell: 44 }),
    rect(640, 400, 90, 80, '#b4635a'),
    circle(685, 290, 26, '#fbf4e6'),
    stroke('M685 290v-14M685 290h10', '#4b545e', 4),
    ground(d, 478, '#93bd70'),
  )
  d.add(
    tree(d, 120, 520, 280),
    tree(d, 320, 516, 240),
    tree(d, 1080, 520, 290),
    pavement(d, 514, 50),
    road(d, 560, 240),
    zebra(380, 572, 470, 220),
  )
  d.add(
    car(150, 700, 1, '#4a78b5'),
    car(1090, 660, 0.85, '#c8ccd2', true),
    person({ x: 330, y: 760, height: 272, pose: 'point', outfit: 'officer', headwear: 'cap' }),
  )
  d.add(
    person({
      x: 520,
      y: 740,
      height: 250,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#c9584f',
    }),
    person({
      x: 620,
      y: 706,
      height: 236,
      pose: 'walk',
      outfit: 'plain',
      hair: 'grey',
      top: '#7d93a8',
    }),
    person({
      x: 730,
      y: 742,
      height: 252,
      pose: 'walk',
      outfit: 'volunteer',
      headwear: 'cap',
      hair: 'bob',
    }),
  )
}
