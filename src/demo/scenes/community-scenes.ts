import { circle, path, rect, stroke, type Drawing } from './drawing'
import { block, shop, signMarks, skyline } from './buildings'
import { bush, flowers, ground, hills, litter, river, tree } from './land'
import { person } from './person'
import { heap, stall } from './props'
import { sky, sun } from './sky'
import { barrier, bins, cone, lamp, pavement, road, zebra } from './street'
import { bicycle, car, roller } from './vehicles'

/** A morning market in painted lines; an officer helps to weigh. */
export function morningMarket(d: Drawing): void {
  d.add(sky(d, 'dawn', 480), skyline(d, 480, 120, 260, { haze: 0.35, tint: '#f5dcc2' }))
  for (let i = 0; i < 4; i++)
    d.add(
      shop(
        d,
        -10 + i * 308,
        520,
        296,
        ['#c9b296', '#b7a79b', '#c4b7a0', '#b9a58c'][i] ?? '#c9b296',
        ['#a8483f', '#3d7a6a', '#b5832e', '#47698f'][i] ?? '#a8483f',
      ),
    )
  d.add(pavement(d, 520, 280, '#d1c8b8'), stroke('M0 700H1200', '#f2c230', 8))
  const roofs = ['#4c9a6a', '#d9534a', '#4a78b5', '#e0a33f'] as const
  for (let i = 0; i < 4; i++)
    d.add(
      person({
        x: 190 + i * 292,
        y: 672,
        height: 224,
        pose: 'talk',
        outfit: 'plain',
        hair: i % 2 ? 'bun' : 'short',
        top: ['#8a6fb0', '#c9584f', '#5f8fb0', '#7d9a5a'][i] ?? '#8a6fb0',
        facesLeft: i % 2 === 0,
      }),
      stall(d, 50 + i * 292, 684, 246, roofs[i] ?? roofs[0]),
    )
  d.add(
    person({
      x: 330,
      y: 768,
      height: 262,
      pose: 'talk',
      outfit: 'officer',
      headwear: 'cap',
      facesLeft: true,
    }),
    person({
      x: 600,
      y: 774,
      height: 250,
      pose: 'carry',
      outfit: 'plain',
      hair: 'grey',
      top: '#7d93a8',
      held: 'box',
    }),
    person({
      x: 900,
      y: 770,
      height: 252,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#d79a4a',
      held: 'bag',
    }),
  )
}

/** Volunteers along the river bank. */
export function volunteersCleanup(d: Drawing): void {
  d.add(
    sky(d, 'day', 400),
    hills(d, 390, 150, '#6f9f94', 0.35),
    ground(d, 396, '#92c074'),
    river(d, 430, 130),
  )
  for (const x of [60, 240, 980, 1140]) d.add(tree(d, x, 440, 190, 'willow'))
  d.add(
    '<path d="M0 570Q400 540 760 566T1200 556V800H0z" fill="#7fb35d"/><path d="M0 700Q500 640 1200 690V770Q600 730 0 800z" fill="#dccfb6"/>',
    litter(d, 120, 600, 960, 120, 60, ['#e9e5da', '#b9a07a', '#8aa06a']),
  )
  const crew = [
    [170, 742, 262, 'bend', 'bag'],
    [380, 700, 244, 'walk', 'picker'],
    [590, 756, 268, 'bend', 'picker'],
    [820, 716, 250, 'carry', 'box'],
    [1010, 760, 266, 'wave', 'bag'],
  ] as const
  crew.forEach(([x, y, height, pose, held], i) =>
    d.add(
      person({
        x,
        y,
        height,
        pose,
        held,
        outfit: 'volunteer',
        headwear: i % 2 ? 'cap' : 'none',
        hair: i === 2 ? 'bob' : i === 4 ? 'long' : 'short',
        facesLeft: i > 2,
      }),
    ),
  )
  d.add(bush(d, 1120, 800, 190), flowers(d, 20, 800, 200, 40, ['#f2b84b', '#f7f1e6', '#e6577b']))
}

/** At the sorting point of an estate: a guide and a resident. */
export function wasteSorting(d: Drawing): void {
  d.add(
    sky(d, 'day', 470),
    block(d, 40, 480, 300, 330, { wall: '#d9c3a5', glass: '#8fb0c4', cell: 46 }),
    block(d, 400, 480, 330, 380, { wall: '#e3d6bd', glass: '#8fb0c4', cell: 46 }),
    block(d, 800, 480, 340, 350, { wall: '#cfd6d8', glass: '#8fb0c4', cell: 46 }),
    ground(d, 476, '#93bd70'),
  )
  d.add(tree(d, 90, 560, 300), tree(d, 1120, 560, 310), pavement(d, 560, 240))
  d.add(
    rect(330, 400, 14, 300, '#5d6b74'),
    rect(890, 400, 14, 300, '#5d6b74'),
    path('M290 404L345 350h545l55 54z', '#3f8f6a'),
    rect(344, 420, 546, 150, '#eef2ea'),
    signMarks(520, 470, 200, '#3f8f6a'),
    rect(370, 520, 494, 6, '#cfd9cc'),
    bins(400, 690, 104),
  )
  d.add(
    person({
      x: 250,
      y: 756,
      height: 286,
      pose: 'point',
      outfit: 'volunteer',
      headwear: 'cap',
      hair: 'bob',
    }),
    person({
      x: 760,
      y: 764,
      height: 282,
      pose: 'bend',
      outfit: 'plain',
      top: '#6f8fb5',
      held: 'bag',
      facesLeft: true,
    }),
    person({
      x: 1010,
      y: 752,
      height: 276,
      pose: 'carry',
      outfit: 'plain',
      hair: 'bun',
      top: '#b9697a',
      held: 'box',
      facesLeft: true,
    }),
    bush(d, 90, 790, 180),
  )
}

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
    rect(60, 620, 760, 92, '#7fb8d8', 'opacity="0.35"'),
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
    d.add(stroke(`M${340 + i * 26} 690q10 -18 0 -34t4 -34`, '#ffffff', 5, 'opacity="0.22"'))
}

/** A renewed old estate: neighbours talk with the community officer. */
export function oldEstate(d: Drawing): void {
  d.add(sky(d, 'afternoon', 500))
  for (let i = 0; i < 3; i++)
    d.add(
      block(d, 20 + i * 400, 560, 350, 420 - i * 25, {
        wall: ['#d8b48e', '#e0c8a2', '#d2b79c'][i] ?? '#d8b48e',
        glass: '#86a6ba',
        cell: 56,
      }),
    )
  d.add(
    ground(d, 552, '#8fb96c'),
    tree(d, 390, 600, 330),
    tree(d, 800, 596, 310),
    pavement(d, 600, 200),
  )
  d.add(stroke('M60 470H330', '#8b949e', 3))
  for (let i = 0; i < 6; i++)
    d.add(
      rect(
        72 + i * 42,
        470,
        32,
        [58, 44, 66, 50, 60, 46][i] ?? 50,
        ['#c9584f', '#f7f1e6', '#5f8fb0', '#e0b85a', '#8fb58a', '#d9a0a8'][i] ?? '#f7f1e6',
        'rx="3"',
      ),
    )
  d.add(
    bush(d, 600, 612, 240),
    flowers(d, 880, 640, 280, 46, ['#e6577b', '#f2b84b', '#f7f1e6']),
    bicycle(1080, 664, 1.05, '#4a78b5'),
  )
  d.add(
    person({
      x: 380,
      y: 752,
      height: 268,
      pose: 'read',
      outfit: 'officer',
      headwear: 'cap',
      held: 'clipboard',
    }),
    person({
      x: 500,
      y: 756,
      height: 258,
      pose: 'talk',
      outfit: 'plain',
      hair: 'grey',
      top: '#7d93a8',
      facesLeft: true,
    }),
    person({
      x: 610,
      y: 762,
      height: 250,
      pose: 'talk',
      outfit: 'plain',
      hair: 'bun',
      top: '#a8657a',
      facesLeft: true,
    }),
    person({
      x: 860,
      y: 748,
      height: 252,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#d79a4a',
    }),
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
