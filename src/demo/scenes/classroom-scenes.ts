import { signMarks } from './parts/buildings'
import { circle, type Drawing, path, rect, stroke } from './parts/drawing'
import { ceilingLights, desk, officeChair, pottedPlant, room } from './parts/indoor'
import { person } from './parts/person'

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
        'fill-opacity="0.35"',
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
