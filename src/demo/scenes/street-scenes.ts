import { rect, type Drawing } from './drawing'
import { skyline, shop } from './buildings'
import { bush, flowers, hills, litter, tree } from './land'
import { person } from './person'
import { rain, sky, snowfall, sun } from './sky'
import { cone, guardrail, lamp, pavement, road, barrier } from './street'
import { bicycle, car, sprinkler, sweeper } from './vehicles'

/** Dawn on the main road: the sweeper and two cleaners before the traffic. */
export function dawnSweeping(d: Drawing): void {
  d.add(sky(d, 'dawn', 470), sun(d, 860, 400, 44), hills(d, 440, 90, '#8aa6a8', 0.35))
  d.add(
    skyline(d, 470, 90, 250, { haze: 0.45, tint: '#f5d9bf' }),
    rect(0, 465, 1200, 70, '#94b27a'),
  )
  for (let x = 40; x < 1200; x += 150) d.add(tree(d, x, 505, d.random.between(150, 190)))
  d.add(pavement(d, 505, 45), guardrail(d, 556, 34), road(d, 552, 248))
  d.add(lamp(d, 190, 548, 330), lamp(d, 760, 548, 330))
  d.add(sweeper(470, 690, 1.28), car(1010, 640, 0.8, '#b94a48'))
  d.add(
    person({
      x: 860,
      y: 775,
      height: 235,
      pose: 'sweep',
      outfit: 'cleaner',
      headwear: 'cap',
      held: 'broom',
      facesLeft: true,
    }),
  )
  d.add(
    person({
      x: 1060,
      y: 784,
      height: 228,
      pose: 'push',
      outfit: 'cleaner',
      headwear: 'straw',
      hair: 'bob',
      held: 'cart',
    }),
  )
}

/** Ginkgo avenue in autumn. */
export function autumnLeaves(d: Drawing): void {
  d.add(
    sky(d, 'afternoon', 480),
    sun(d, 240, 150, 40),
    skyline(d, 480, 70, 190, { haze: 0.55, tint: '#f3e6cf' }),
    rect(0, 476, 1200, 60, '#b9b06b'),
  )
  for (let x = 60; x < 1200; x += 128) d.add(tree(d, x, 520, d.random.between(230, 290), 'ginkgo'))
  d.add(pavement(d, 520, 280, '#d3c7b2'))
  d.add(tree(d, 60, 660, 540, 'ginkgo'), tree(d, 1150, 640, 500, 'ginkgo'))
  d.add(litter(d, 0, 545, 1200, 250, 520, ['#e9b93a', '#dda42e', '#f4d36a', '#c98e2b']))
  d.add(
    person({
      x: 470,
      y: 740,
      height: 300,
      pose: 'sweep',
      outfit: 'cleaner',
      headwear: 'cap',
      held: 'broom',
    }),
  )
  d.add(litter(d, 560, 712, 170, 46, 260, ['#e9b93a', '#dda42e', '#f4d36a']))
  d.add(
    person({
      x: 880,
      y: 655,
      height: 225,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#8c5a7a',
      facesLeft: true,
    }),
    person({
      x: 800,
      y: 650,
      height: 236,
      pose: 'walk',
      outfit: 'shirt',
      top: '#5f7f9e',
      facesLeft: true,
    }),
  )
}

/** Shop street under street lamps, officers on their evening round. */
export function nightPatrol(d: Drawing): void {
  d.add(sky(d, 'night', 520), skyline(d, 500, 160, 340, { night: true }))
  const signs = ['#b4453a', '#2f6f8f', '#b5832e', '#3f7a52', '#8a4f86'] as const
  for (let i = 0; i < 5; i++)
    d.add(shop(d, -20 + i * 250, 545, 240, '#4a4763', signs[i] ?? signs[0], true))
  d.add(pavement(d, 545, 70, '#6f6a80'), road(d, 615, 185, '#2c3146'))
  for (const x of [90, 480, 870]) d.add(lamp(d, x, 612, 400, true))
  d.add(
    bicycle(160, 606, 0.95, '#3fb27f'),
    bicycle(235, 606, 0.95, '#3fb27f'),
    car(1030, 690, 0.95, '#3f6ea8', true),
  )
  d.add(
    person({
      x: 560,
      y: 708,
      height: 262,
      pose: 'walk',
      outfit: 'officer',
      headwear: 'cap',
      held: 'radio',
    }),
    person({
      x: 670,
      y: 714,
      height: 254,
      pose: 'point',
      outfit: 'officer',
      headwear: 'cap',
      hair: 'bob',
    }),
  )
  d.add(
    person({
      x: 372,
      y: 624,
      height: 190,
      pose: 'walk',
      outfit: 'plain',
      hair: 'long',
      top: '#c08a5a',
    }),
  )
}

/** Flood duty: raincoats around an open drain. */
export function rainDuty(d: Drawing): void {
  d.add(sky(d, 'rain', 470), skyline(d, 470, 110, 290, { haze: 0.5, tint: '#b4c1cb' }))
  for (let x = 70; x < 1200; x += 210) d.add(tree(d, x, 515, 210, 'round'))
  d.add(pavement(d, 500, 50, '#a7abad'), road(d, 545, 255, '#4d5763'))
  d.add(
    '<ellipse cx="640" cy="745" rx="420" ry="30" fill="#9fb4c4" opacity="0.45"/><ellipse cx="250" cy="650" rx="190" ry="13" fill="#9fb4c4" opacity="0.4"/>',
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
    [430, 780, 250, 'straw'],
    [610, 772, 258, 'cap'],
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
        held: x === 430 ? 'broom' : 'shovel',
        facesLeft: x === 610,
      }),
    )
  d.add(snowfall(d))
}

/** A water truck cools the boulevard on a hot day. */
export function summerSprinkler(d: Drawing): void {
  d.add(
    sky(d, 'day', 480),
    sun(d, 980, 130, 50),
    hills(d, 450, 120, '#6fa08a', 0.35),
    skyline(d, 480, 80, 260, { haze: 0.3 }),
  )
  for (let x = 20; x < 1200; x += 118) d.add(tree(d, x, 530, d.random.between(190, 250)))
  d.add(
    pavement(d, 525, 40),
    flowers(d, 0, 575, 1200, 34, ['#e6577b', '#f2b84b', '#f7f1e6', '#c55bb0']),
    road(d, 585, 215),
  )
  d.add(sprinkler(690, 715, 1.3), car(1090, 650, 0.78, '#e0a33f'))
  d.add(
    person({
      x: 120,
      y: 566,
      height: 170,
      pose: 'walk',
      outfit: 'plain',
      hair: 'bob',
      top: '#e08a6a',
      held: 'umbrella',
    }),
    bush(d, 380, 582, 130),
    bush(d, 900, 582, 160),
  )
}
