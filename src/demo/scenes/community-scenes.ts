import { block, signMarks } from './parts/buildings'
import { type Drawing, path, rect, stroke } from './parts/drawing'
import { bush, flowers, ground } from './parts/land'
import { person } from './parts/person'
import { sky } from './parts/sky'
import { bins, pavement } from './parts/street'
import { bicycle } from './parts/vehicles'
import { tree } from './parts/trees'

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
