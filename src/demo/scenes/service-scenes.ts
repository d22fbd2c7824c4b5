import { signMarks } from './parts/buildings'
import { circle, type Drawing, path, rect } from './parts/drawing'
import { ceilingLights, monitor, pottedPlant, room, roomWindow } from './parts/indoor'
import { person } from './parts/person'

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
