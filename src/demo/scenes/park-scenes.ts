import { rect, stroke, type Drawing } from './drawing'
import { officeHall, skyline } from './buildings'
import { bush, flowers, ground, hills, litter, river, tree } from './land'
import { person } from './person'
import { pavilion, planter } from './props'
import { sky, sun } from './sky'
import { bench, lamp, pavement, road } from './street'
import { basket, car, liftTruck } from './vehicles'

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

/** Willows and an arch bridge over the district's river. */
export function riverBridge(d: Drawing): void {
  d.add(
    sky(d, 'afternoon', 420),
    hills(d, 400, 160, '#6f9aa0', 0.4),
    hills(d, 420, 80, '#78a878', 0.2),
    skyline(d, 430, 50, 130, { haze: 0.55 }),
  )
  d.add(
    ground(d, 425, '#97c06f'),
    river(d, 480, 190),
    '<path d="M140 500Q480 300 820 500h-60Q690 420 480 418T200 500z" fill="#d9d2c4"/><path d="M200 500Q270 420 480 418T760 500L700 512Q620 446 480 446T260 512z" fill="#a59d8d"/>',
  )
  d.add(
    stroke('M150 478Q480 288 810 478', '#efe9dd', 8),
    stroke(
      'M200 452v34M270 420v34M340 398v30M410 384v30M480 380v30M550 384v30M620 398v30M690 420v34M760 452v34',
      '#efe9dd',
      6,
    ),
  )
  d.add(
    person({
      x: 440,
      y: 420,
      height: 92,
      pose: 'walk',
      outfit: 'plain',
      top: '#c9584f',
      hair: 'long',
    }),
    person({ x: 500, y: 418, height: 98, pose: 'walk', outfit: 'shirt' }),
  )
  d.add(
    '<path d="M0 640Q300 600 620 650T1200 630V800H0z" fill="#86b562"/><path d="M0 730Q320 660 700 712T1200 690V760Q800 770 460 760T0 800z" fill="#dccfb6"/>',
  )
  d.add(
    tree(d, 110, 690, 430, 'willow'),
    tree(d, 1060, 670, 460, 'willow'),
    tree(d, 930, 640, 260, 'willow'),
  )
  d.add(
    person({
      x: 420,
      y: 748,
      height: 222,
      pose: 'walk',
      outfit: 'gardener',
      headwear: 'straw',
      held: 'picker',
    }),
    person({
      x: 690,
      y: 744,
      height: 218,
      pose: 'walk',
      outfit: 'plain',
      hair: 'bob',
      top: '#5f8fb0',
      facesLeft: true,
    }),
    flowers(d, 180, 790, 240, 40, ['#f7f1e6', '#e6577b', '#f2b84b']),
  )
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

/** The whole district: hills, river, town. Wide (16:9), for the home page. */
export function districtPanorama(d: Drawing): void {
  d.add(
    sky(d, 'afternoon', 420),
    sun(d, 930, 190, 46),
    hills(d, 330, 190, '#7f9fb4', 0.45),
    hills(d, 370, 140, '#7fa596', 0.3),
    hills(d, 400, 80, '#86ae82', 0.12),
  )
  d.add(
    skyline(d, 430, 60, 150, { haze: 0.5 }),
    skyline(d, 455, 90, 240, { haze: 0.15 }),
    ground(d, 448, '#8fbf70'),
  )
  for (let x = 10; x < 1200; x += 52)
    d.add(tree(d, x, 480 + d.random.between(-8, 8), d.random.between(60, 100)))
  d.add(
    river(d, 500, 90),
    stroke('M0 496H1200', '#e9e3d6', 6),
    rect(500, 484, 300, 9, '#e4ddcf'),
    stroke('M540 500q30 -46 60 0m20 0q30 -46 60 0m20 0q30 -46 60 0', '#c8bfae', 8),
  )
  d.add('<path d="M0 590Q300 560 640 592T1200 580V675H0z" fill="#84b463"/>')
  for (let x = 30; x < 1200; x += 96)
    d.add(
      tree(
        d,
        x,
        640 + d.random.between(-14, 20),
        d.random.between(110, 170),
        d.random.chance(0.25) ? 'willow' : 'round',
      ),
    )
  d.add(flowers(d, 380, 668, 420, 44, ['#e6577b', '#f2b84b', '#f7f1e6']))
}

/** The district office on a clear morning. */
export function districtOffice(d: Drawing): void {
  d.add(
    sky(d, 'day', 520),
    hills(d, 470, 150, '#7da39a', 0.4),
    ground(d, 500, '#95c076'),
    officeHall(d, 150, 560, 900),
  )
  d.add(tree(d, 70, 590, 280), tree(d, 1135, 590, 290), pavement(d, 596, 204, '#d6cfc2'))
  d.add(
    flowers(d, 40, 640, 380, 56, ['#d9365f', '#f2b84b']),
    flowers(d, 780, 640, 380, 56, ['#d9365f', '#f2b84b']),
  )
  d.add(
    person({ x: 520, y: 720, height: 190, pose: 'walk', outfit: 'shirt' }),
    person({
      x: 600,
      y: 724,
      height: 182,
      pose: 'walk',
      outfit: 'plain',
      hair: 'bob',
      top: '#5f7f9e',
    }),
    person({
      x: 800,
      y: 740,
      height: 190,
      pose: 'walk',
      outfit: 'officer',
      headwear: 'cap',
      facesLeft: true,
    }),
  )
}
