import { skyline } from './parts/buildings'
import { type Drawing, rect } from './parts/drawing'
import { bush, flowers, hills, litter } from './parts/land'
import { person } from './parts/person'
import { sky, sun } from './parts/sky'
import { guardrail, lamp, pavement, road } from './parts/street'
import { car, sprinkler, sweeper } from './parts/vehicles'
import { tree } from './parts/trees'

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
      x: 1030,
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
  d.add(
    bush(d, 380, 582, 130),
    bush(d, 900, 582, 160),
    sprinkler(690, 715, 1.3),
    car(1090, 650, 0.78, '#e0a33f'),
  )
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
  )
}
