import { skyline } from './parts/buildings'
import { type Drawing, rect } from './parts/drawing'
import { hills } from './parts/land'
import { person } from './parts/person'
import { rain, sky, snowfall } from './parts/sky'
import { barrier, cone, pavement, road } from './parts/street'
import { sweeper } from './parts/vehicles'
import { tree } from './parts/trees'

/** Flood duty: raincoats around an open drain. */
export function rainDuty(d: Drawing): void {
  d.add(sky(d, 'rain', 470), skyline(d, 470, 110, 290, { haze: 0.5, tint: '#b4c1cb' }))
  for (let x = 70; x < 1200; x += 210) d.add(tree(d, x, 515, 210, 'round'))
  d.add(pavement(d, 500, 50, '#a7abad'), road(d, 545, 255, '#4d5763'))
  d.add(
    '<ellipse cx="640" cy="745" rx="420" ry="30" fill="#9fb4c4" fill-opacity="0.45"/><ellipse cx="250" cy="650" rx="190" ry="13" fill="#9fb4c4" fill-opacity="0.4"/>',
  )
  d.add(
    sweeper(960, 630, 1.02, '#2f7fc2', true),
    '<ellipse cx="600" cy="738" rx="58" ry="13" fill="#1b2027"/><ellipse cx="600" cy="735" rx="58" ry="13" fill="none" stroke="#87919b" stroke-width="5"/>',
  )
  d.add(barrier(60, 760, 250, 96), cone(380, 772, 62), cone(815, 772, 62))
  d.add(
    person({
      x: 500,
      y: 752,
      height: 268,
      pose: 'bend',
      outfit: 'raincoat',
      headwear: 'hood',
      held: 'shovel',
    }),
  )
  d.add(
    person({
      x: 730,
      y: 760,
      height: 276,
      pose: 'stand',
      outfit: 'raincoat',
      headwear: 'hood',
      facesLeft: true,
      held: 'radio',
    }),
  )
  d.add(
    person({
      x: 330,
      y: 690,
      height: 250,
      pose: 'wave',
      outfit: 'raincoat',
      headwear: 'hood',
      facesLeft: true,
    }),
    rain(d),
  )
}

/** Clearing snow before the morning rush. */
export function snowClearing(d: Drawing): void {
  d.add(
    sky(d, 'snow', 480),
    hills(d, 430, 110, '#c7d4de', 0.3),
    skyline(d, 480, 90, 240, { haze: 0.6, tint: '#e4ebf0' }),
  )
  for (let x = 30; x < 1200; x += 165)
    d.add(tree(d, x, 520, d.random.between(180, 240), x % 2 ? 'snowy' : 'bare'))
  d.add(
    rect(
      0,
      505,
      1200,
      300,
      d.linear([
        [0, '#f4f7f9'],
        [1, '#d3dee6'],
      ]),
    ),
    road(d, 590, 120, '#737d89'),
  )
  d.add(
    '<path d="M0 590q90 -26 180 -6t210 -4t230 4t250 -8t330 14v22H0z" fill="#f7fafb"/><path d="M0 700q150 -18 300 0t330 -4t280 6t290 -8V800H0z" fill="#eef3f6"/>',
  )
  d.add(sweeper(880, 690, 1.05, '#e58a22', true))
  const crew = [
    [250, 770, 262, 'helmet'],
    [440, 784, 250, 'straw'],
    [680, 772, 258, 'cap'],
  ] as const
  for (const [x, y, height, headwear] of crew)
    d.add(
      person({
        x,
        y,
        height,
        pose: 'sweep',
        outfit: 'cleaner',
        headwear: headwear === 'straw' ? 'cap' : headwear,
        held: x === 440 ? 'broom' : 'shovel',
        facesLeft: x === 680,
      }),
    )
  d.add(snowfall(d))
}
