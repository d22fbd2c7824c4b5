import { shop, skyline } from './parts/buildings'
import { type Drawing, stroke } from './parts/drawing'
import { person } from './parts/person'
import { lanterns, stall } from './parts/props'
import { sky } from './parts/sky'
import { pavement } from './parts/street'

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

/** Night market in order: stalls in line, lanterns, an officer talking with a vendor. */
export function nightMarket(d: Drawing): void {
  d.add(sky(d, 'night', 540), skyline(d, 520, 150, 300, { night: true }))
  for (let i = 0; i < 4; i++)
    d.add(
      shop(
        d,
        -10 + i * 310,
        545,
        300,
        '#4d4460',
        ['#8d3f46', '#386a7f', '#8f6a2f', '#4a7350'][i] ?? '#8d3f46',
        true,
      ),
    )
  d.add(pavement(d, 545, 255, '#77697a'), lanterns(d, 0, 120, 1200, 18, 60))
  const roofs = ['#d9534a', '#3f8f7a', '#e0a33f', '#4a78b5'] as const
  for (let i = 0; i < 4; i++) d.add(stall(d, 40 + i * 292, 690, 240, roofs[i] ?? roofs[0], true))
  d.add(
    person({ x: 300, y: 756, height: 258, pose: 'talk', outfit: 'officer', headwear: 'cap' }),
    person({
      x: 402,
      y: 752,
      height: 246,
      pose: 'talk',
      outfit: 'plain',
      hair: 'bun',
      top: '#c9584f',
      facesLeft: true,
    }),
  )
  d.add(
    person({ x: 700, y: 766, height: 262, pose: 'walk', outfit: 'shirt', top: '#3f6f8f' }),
    person({
      x: 780,
      y: 764,
      height: 246,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#d79a4a',
    }),
    person({
      x: 1040,
      y: 770,
      height: 252,
      pose: 'walk',
      outfit: 'plain',
      hair: 'bob',
      top: '#7d6aa8',
      facesLeft: true,
      held: 'phone',
    }),
  )
}
