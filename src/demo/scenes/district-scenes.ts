import { officeHall, skyline } from './parts/buildings'
import { type Drawing, rect, stroke } from './parts/drawing'
import { flowers, ground, hills, river } from './parts/land'
import { person } from './parts/person'
import { sky, sun } from './parts/sky'
import { pavement } from './parts/street'
import { tree } from './parts/trees'

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
