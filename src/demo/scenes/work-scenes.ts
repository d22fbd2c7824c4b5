import { circle, path, rect, stroke, type Drawing } from './drawing'
import { shop, signMarks, skyline } from './buildings'
import {
  ceilingLights,
  desk,
  monitor,
  officeChair,
  pottedPlant,
  room,
  roomWindow,
  videoWall,
} from './indoor'
import { ground, hills } from './land'
import { person } from './person'
import { heap } from './props'
import { sky } from './sky'
import { barrier, cone, pavement, road } from './street'

/** The digital command centre. */
export function commandCentre(d: Drawing): void {
  d.add(room(d, 520, '#2a4569', '#3a4c66'), ceilingLights(d, 4), videoWall(d, 120, 50, 6, 3, 155))
  for (let i = 0; i < 3; i++) {
    const x = 20 + i * 396
    d.add(
      desk(x + 90, 766, 300, 160, '#8fa6bf'),
      officeChair(x + 84, 798, 1.7),
      person({
        x: x + 90,
        y: 790,
        height: 346,
        pose: 'desk',
        outfit: 'shirt',
        top: ['#4a86c0', '#e9eef4', '#5c93a8'][i] ?? '#4a86c0',
        headwear: 'headset',
        hair: i === 1 ? 'bob' : 'short',
      }),
      monitor(x + 244, 600, 140),
      monitor(x + 352, 598, 96),
    )
  }
  d.add(person({ x: 560, y: 600, height: 236, pose: 'point', outfit: 'officer', headwear: 'cap' }))
}

/** The hotline room: answering calls by the window. */
export function hotlineRoom(d: Drawing): void {
  d.add(
    room(d, 540, '#e6e2d5', '#b9966e'),
    roomWindow(d, 90, 100, 300, 250),
    roomWindow(d, 470, 100, 300, 250),
    roomWindow(d, 850, 100, 260, 250),
    ceilingLights(d, 3),
  )
  d.add(pottedPlant(430, 560, 1.2), pottedPlant(810, 560, 1.2))
  for (let i = 0; i < 3; i++) {
    const x = 20 + i * 392
    d.add(
      desk(x + 90, 766, 290, 166),
      officeChair(x + 84, 798, 1.75),
      person({
        x: x + 90,
        y: 790,
        height: 360,
        pose: 'desk',
        outfit: 'shirt',
        top: ['#8fb4d6', '#e8b7a4', '#b3cba4', '#c5b5dc'][i] ?? '#8fb4d6',
        hair: (['bun', 'short', 'bob', 'long'] as const)[i] ?? 'bun',
        headwear: 'headset',
      }),
      monitor(x + 270, 594, 156),
    )
  }
}

/** A meeting with residents' representatives. */
export function meetingRoom(d: Drawing): void {
  d.add(
    room(d, 500, '#e8dfcf', '#a98763'),
    ceilingLights(d, 3),
    roomWindow(d, 60, 90, 230, 270),
    roomWindow(d, 920, 90, 230, 270),
    rect(400, 80, 400, 230, '#f7f7f2'),
    rect(392, 72, 416, 8, '#8b949e'),
    signMarks(470, 150, 260, '#b4453a'),
    stroke('M440 210h320M440 240h280M440 270h230', '#a9b4bf', 4),
  )
  const seats = [
    ['short', '#4a86c0'],
    ['bun', '#b9697a'],
    ['grey', '#7d93a8'],
    ['bob', '#5f8f7a'],
    ['short', '#e9eef4'],
  ] as const
  seats.forEach(([hair, top], i) =>
    d.add(
      officeChair(150 + i * 214, 720, 1.8, i > 2),
      person({
        x: 164 + i * 214,
        y: 720,
        height: 360,
        pose: 'desk',
        outfit: 'shirt',
        top,
        hair,
        facesLeft: i > 2,
        held: i === 1 ? 'cup' : undefined,
      }),
    ),
  )
  d.add(
    path('M60 610h1080l70 130H-10z', '#b57f4f'),
    path('M-10 740h1220v60H-10z', '#8f5f38'),
    path('M60 610h1080l8 14H52z', '#c99567'),
  )
  for (let i = 0; i < 6; i++)
    d.add(
      path(`M${130 + i * 176} 660h74l12 40h-98z`, '#fbfaf4'),
      rect(236 + i * 176, 636, 24, 32, '#ffffff', 'rx="4"'),
      rect(236 + i * 176, 644, 24, 7, '#7db8e6'),
    )
  d.add(pottedPlant(350, 500, 0.9), pottedPlant(870, 500, 0.9))
}

/** Training: the class listens, the teacher points at a slide. */
export function trainingClass(d: Drawing): void {
  d.add(
    room(d, 470, '#dfe6e4', '#b99f7c'),
    ceilingLights(d, 3),
    rect(330, 60, 520, 290, '#2b3440', 'rx="4"'),
    rect(340, 70, 500, 270, '#f4f8fb'),
    signMarks(420, 120, 220, '#2f6f8f'),
    rect(380, 170, 200, 130, '#cfe2ee'),
    stroke('M400 280v-40m40 40v-70m40 70v-50m40 50v-90', '#2f7fc2', 16, 'stroke-linecap="butt"'),
    stroke('M620 190h180M620 220h160M620 250h180M620 280h120', '#9fb0bf', 6),
  )
  d.add(
    person({
      x: 930,
      y: 520,
      height: 262,
      pose: 'point',
      outfit: 'officer',
      facesLeft: true,
      hair: 'bob',
      held: 'wand',
    }),
    pottedPlant(120, 500, 1.2),
  )
  for (let row = 0; row < 2; row++) {
    const size = 210 + row * 60
    for (let i = 0; i < 5 - row; i++) {
      const x = (row ? 120 : 60) + i * (row ? 280 : 230)
      const y = 610 + row * 160
      d.add(
        officeChair(x + 8, y + 12, size / 210),
        person({
          x: x + 12,
          y,
          height: size,
          pose: 'desk',
          outfit: row + (i % 2) ? 'officer' : 'cleaner',
          hair: (['short', 'bun', 'short', 'bob', 'grey'] as const)[(i + row) % 5] ?? 'short',
        }),
        desk(x + size * 0.17, y - 4, size * 0.6, size * 0.34),
        rect(x + size * 0.26, y - size * 0.4, size * 0.24, 6, '#fbfaf4'),
      )
    }
  }
}

/** The rest station for outdoor workers. */
export function restStation(d: Drawing): void {
  d.add(
    room(d, 560, '#f1e3c8', '#c49a6c'),
    ceilingLights(d, 2),
    roomWindow(d, 110, 120, 260, 230),
    rect(470, 130, 300, 96, '#d8504a', 'rx="8"'),
    signMarks(530, 176, 180),
    rect(470, 280, 300, 14, '#a87c4f'),
    rect(470, 360, 300, 14, '#a87c4f'),
  )
  for (let i = 0; i < 7; i++)
    d.add(
      rect(
        484 + i * 40,
        246 + (i % 3) * 6,
        26,
        34 - (i % 3) * 6,
        ['#5f8fb0', '#e0b85a', '#8fb58a', '#c9584f'][i % 4] ?? '#5f8fb0',
      ),
      circle(500 + i * 40, 346, 13, ['#ffffff', '#7db8e6'][i % 2] ?? '#ffffff'),
    )
  d.add(
    rect(880, 250, 150, 320, '#f5f6f2', 'rx="10"'),
    rect(900, 274, 110, 70, '#cfe4ee', 'rx="4"'),
    rect(916, 380, 26, 20, '#3f8fd0'),
    rect(966, 380, 26, 20, '#d8504a'),
    path('M908 250v-66q0 -12 12 -12h70q12 0 12 12v66z', '#9fd3ec'),
  )
  d.add(
    rect(150, 660, 600, 18, '#b67c48', 'rx="6"'),
    rect(176, 678, 18, 56, '#8f5f35'),
    rect(706, 678, 18, 56, '#8f5f35'),
  )
  d.add(
    person({ x: 270, y: 732, height: 300, pose: 'sit', outfit: 'cleaner', held: 'cup' }),
    person({
      x: 430,
      y: 732,
      height: 290,
      pose: 'sit',
      outfit: 'cleaner',
      hair: 'bun',
      held: 'cup',
    }),
    person({ x: 600, y: 732, height: 296, pose: 'sit', outfit: 'cleaner', hair: 'grey' }),
    person({
      x: 860,
      y: 756,
      height: 320,
      pose: 'carry',
      outfit: 'volunteer',
      hair: 'bob',
      held: 'box',
      facesLeft: true,
    }),
    pottedPlant(1120, 780, 1.3),
  )
}

/** Service counters: residents hand in their papers. */
export function serviceHall(d: Drawing): void {
  d.add(
    room(d, 600, '#dce7ee', '#cfc3ae'),
    ceilingLights(d, 4),
    rect(0, 90, 1200, 84, '#2f6f9f'),
    signMarks(500, 132, 200),
  )
  for (let i = 0; i < 4; i++) {
    const x = 40 + i * 295
    d.add(
      rect(x + 60, 196, 120, 46, '#1b2a3a', 'rx="4"'),
      signMarks(x + 84, 219, 70, '#ff8f5a'),
      person({
        x: x + 120,
        y: 640,
        height: 270,
        pose: 'read',
        outfit: 'shirt',
        top: ['#4a86c0', '#35679c', '#4a86c0', '#35679c'][i] ?? '#4a86c0',
        hair: (['bun', 'short', 'bob', 'short'] as const)[i] ?? 'bun',
        facesLeft: true,
      }),
      monitor(x + 210, 498, 80),
    )
  }
  d.add(
    rect(0, 500, 1200, 16, '#f6f3ea'),
    rect(0, 516, 1200, 130, '#b58a5f'),
    rect(0, 516, 1200, 8, '#8f6a45'),
  )
  for (let i = 1; i < 4; i++) d.add(rect(i * 295 + 16, 420, 8, 80, '#cfe4ee'))
  d.add(
    person({
      x: 240,
      y: 762,
      height: 284,
      pose: 'talk',
      outfit: 'plain',
      hair: 'long',
      top: '#c9584f',
    }),
    person({
      x: 560,
      y: 766,
      height: 290,
      pose: 'read',
      outfit: 'plain',
      top: '#5f7f6a',
      held: 'clipboard',
    }),
    person({
      x: 900,
      y: 760,
      height: 278,
      pose: 'talk',
      outfit: 'plain',
      hair: 'grey',
      top: '#7d93a8',
      facesLeft: true,
    }),
    pottedPlant(1120, 770, 1.3),
  )
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
    rect(560, 260, 420, 260, '#5fae7f', 'opacity="0.22"'),
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

/** Certificates for the workers of the year. */
export function awardCeremony(d: Drawing): void {
  d.add(
    rect(
      0,
      0,
      1200,
      620,
      d.linear([
        [0, '#9c1f27'],
        [1, '#c93a3a'],
      ]),
    ),
    rect(0, 0, 1200, 26, '#7d151d'),
  )
  for (let i = 0; i < 9; i++)
    d.add(
      path(
        `M${i * 150 - 60} 0h120q-10 320 -40 620h-60q20 -300 -20 -620z`,
        '#7d151d',
        'opacity="0.35"',
      ),
    )
  d.add(
    rect(220, 70, 760, 280, '#f8ead0', 'rx="6"'),
    signMarks(400, 180, 400, '#b4232c'),
    signMarks(500, 270, 200, '#c99a3a'),
  )
  d.add(
    rect(
      0,
      610,
      1200,
      190,
      d.linear([
        [0, '#b98a5c'],
        [1, '#8f6239'],
      ]),
    ),
    ceilingLights(d, 4),
  )
  const row = ['cleaner', 'gardener', 'officer', 'engineer', 'cleaner', 'shirt'] as const
  row.forEach((outfit, i) =>
    d.add(
      person({
        x: 130 + i * 172 + (i > 2 ? 90 : 0),
        y: 734,
        height: 300,
        pose: 'carry',
        outfit,
        held: 'certificate',
        hair: (['short', 'bob', 'short', 'grey', 'bun', 'short'] as const)[i] ?? 'short',
        facesLeft: i > 2,
      }),
    ),
  )
  for (let i = 0; i < 12; i++)
    d.add(
      circle(40 + i * 102, 770, 26, '#4b8a4a'),
      circle(34 + i * 102, 758, 9, '#e6577b'),
      circle(52 + i * 102, 764, 8, '#f2b84b'),
    )
}
