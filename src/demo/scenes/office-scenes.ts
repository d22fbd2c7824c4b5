import { signMarks } from './parts/buildings'
import { type Drawing, path, rect, stroke } from './parts/drawing'
import {
  ceilingLights,
  desk,
  monitor,
  officeChair,
  pottedPlant,
  room,
  roomWindow,
  videoWall,
} from './parts/indoor'
import { person } from './parts/person'

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
