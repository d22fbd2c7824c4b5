import { shop, signMarks, skyline } from './parts/buildings'
import { type Drawing, rect, stroke } from './parts/drawing'
import { ground, hills } from './parts/land'
import { person } from './parts/person'
import { heap } from './parts/props'
import { sky, sun } from './parts/sky'
import { barrier, cone, pavement, road } from './parts/street'
import { roller } from './parts/vehicles'
import { tree } from './parts/trees'

/** Road repair behind barriers: roller, hot asphalt, two workers. */
export function roadRepair(d: Drawing): void {
  d.add(
    sky(d, 'day', 430),
    sun(d, 1010, 110, 40),
    skyline(d, 440, 110, 260, { haze: 0.35 }),
    ground(d, 436, '#93bd70'),
  )
  for (let x = 40; x < 1200; x += 160) d.add(tree(d, x, 480, 190))
  d.add(
    pavement(d, 476, 40),
    road(d, 512, 288),
    '<path d="M260 640h720l90 130H160z" fill="#2d3138"/><path d="M260 640h330l-60 130H160z" fill="#3a3f48"/>',
  )
  d.add(
    roller(780, 730, 1.75),
    person({ x: 726, y: 672, height: 216, pose: 'sit', outfit: 'engineer', headwear: 'helmet' }),
    heap(300, 735, 150, '#23272e'),
  )
  d.add(
    person({
      x: 480,
      y: 756,
      height: 262,
      pose: 'sweep',
      outfit: 'engineer',
      headwear: 'helmet',
      held: 'shovel',
      facesLeft: true,
    }),
    person({
      x: 1010,
      y: 770,
      height: 262,
      pose: 'read',
      outfit: 'officer',
      headwear: 'helmet',
      held: 'clipboard',
      facesLeft: true,
    }),
    barrier(30, 790, 230, 92),
    cone(285, 786, 56),
    cone(1110, 786, 56),
    cone(1160, 740, 50),
  )
  for (let i = 0; i < 5; i++)
    d.add(stroke(`M${340 + i * 26} 690q10 -18 0 -34t4 -34`, '#ffffff', 5, 'stroke-opacity="0.22"'))
}

/** Inspection of a building site. */
export function siteInspection(d: Drawing): void {
  d.add(
    sky(d, 'day', 500),
    hills(d, 470, 90, '#8aa69a', 0.4),
    skyline(d, 500, 60, 150, { haze: 0.5 }),
  )
  d.add(
    stroke('M300 560V60M300 90H820M300 90H200M300 60L820 90M300 60L200 90', '#e0a33f', 9),
    rect(196, 92, 50, 34, '#6b7480'),
    stroke('M700 92V230', '#4b545e', 2),
    rect(668, 230, 64, 22, '#8f6a45'),
  )
  for (let floor = 0; floor < 5; floor++)
    d.add(
      rect(560, 520 - floor * 62, 420, 12, '#b9b4aa'),
      ...[0, 1, 2, 3, 4].map((c) => rect(570 + c * 98, 470 - floor * 62, 14, 52, '#a8a297')),
    )
  d.add(
    rect(560, 260, 420, 260, '#5fae7f', 'fill-opacity="0.22"'),
    ground(d, 530, '#b79f7c'),
    rect(0, 520, 540, 60, '#3f8fa8'),
    signMarks(150, 552, 160),
    rect(990, 520, 210, 60, '#3f8fa8'),
  )
  d.add(
    pavement(d, 620, 180, '#c4b8a3'),
    heap(60, 640, 220, '#a3825c'),
    barrier(930, 690, 240, 92),
    cone(880, 700, 54),
  )
  d.add(
    person({ x: 470, y: 764, height: 278, pose: 'point', outfit: 'officer', headwear: 'helmet' }),
    person({
      x: 590,
      y: 768,
      height: 268,
      pose: 'read',
      outfit: 'officer',
      headwear: 'helmet',
      held: 'clipboard',
      hair: 'bob',
    }),
    person({
      x: 740,
      y: 764,
      height: 272,
      pose: 'talk',
      outfit: 'engineer',
      headwear: 'helmet',
      facesLeft: true,
    }),
  )
}

/** Checking the fixings of a signboard above a shop. */
export function signCheck(d: Drawing): void {
  d.add(sky(d, 'afternoon', 400), skyline(d, 400, 120, 260, { haze: 0.4 }))
  d.add(
    shop(d, -40, 620, 420, '#c7b092', '#3d7a6a'),
    shop(d, 390, 620, 430, '#bfa793', '#b4453a'),
    shop(d, 830, 620, 420, '#c9b79c', '#47698f'),
    pavement(d, 620, 120),
    road(d, 735, 65),
  )
  d.add(
    stroke(
      'M560 690L610 330M632 690L636 330M572 610h62M582 540h52M590 470h46M600 400h36',
      '#b9c1c9',
      8,
    ),
    person({ x: 604, y: 540, height: 260, pose: 'reach', outfit: 'engineer', headwear: 'helmet' }),
  )
  d.add(
    person({ x: 430, y: 728, height: 272, pose: 'point', outfit: 'officer', headwear: 'cap' }),
    person({
      x: 330,
      y: 732,
      height: 266,
      pose: 'read',
      outfit: 'officer',
      headwear: 'cap',
      held: 'clipboard',
      hair: 'bob',
    }),
    person({
      x: 800,
      y: 726,
      height: 268,
      pose: 'talk',
      outfit: 'plain',
      top: '#a8657a',
      hair: 'bun',
      facesLeft: true,
    }),
    cone(520, 728, 50),
    cone(690, 728, 50),
  )
}
