import { skyline } from './parts/buildings'
import { at, circle, type Drawing, rect, stroke } from './parts/drawing'
import { bush, flowers, ground, hills, litter, river } from './parts/land'
import { person } from './parts/person'
import { sky } from './parts/sky'
import { lamp, pavement } from './parts/street'
import { car } from './parts/vehicles'
import { tree } from './parts/trees'

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
        'fill-opacity="0.28"',
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
