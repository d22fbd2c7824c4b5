import { circle, darker, ellipse, path, stroke } from './drawing'
import type { Portrait } from './portrait-look'

/** What of the hair hangs behind the shoulders. */
export function backHair(p: Portrait, colour: string): string {
  if (p.hair === 'long')
    return path(
      'M270 470q0 -230 180 -230q180 0 180 230l22 330q-60 40 -120 10V520H368v290q-60 30 -120 -10z',
      colour,
    )
  if (p.hair === 'bob')
    return path(
      'M282 480q-6 -230 168 -230q174 0 168 230l14 150q-70 40 -120 0H388q-50 40 -120 0z',
      colour,
    )
  if (p.hair === 'ponytail')
    return path('M560 330q120 40 100 280q-10 90 -50 120q10 -180 -50 -300z', colour)
  if (p.hair === 'bun') return circle(450, 236, 62, colour)
  return ''
}

/** Hair on the head; `rx` is half the breadth of the face. */
export function frontHair(p: Portrait, colour: string, rx: number): string {
  const left = 450 - rx - 10
  // Breadth of the forehead line, so that both temples end alike on every face.
  const inner = 2 * rx - 16
  const span = 2 * rx - 32
  const sides = `M${left} 520q-16 -60 -4 -120`
  switch (p.hair) {
    case 'crew':
      return path(
        `${sides}q20 -130 ${rx + 14} -130t${rx + 14} 130q10 60 -4 120q-14 -20 -16 -80q-30 -60 -${rx - 10} -60t-${rx - 10} 60q0 60 -16 80z`,
        colour,
      )
    case 'side':
      return path(
        `${sides}q14 -160 ${rx + 14} -160t${rx + 14} 160q10 60 -4 120q-16 -30 -18 -90q${-0.4 * inner} -10 ${-0.72 * inner} -80q${-0.1 * inner} 50 ${-0.28 * inner} 74q0 60 -18 96z`,
        colour,
      )
    case 'short':
      return path(
        `${sides}q14 -154 ${rx + 14} -154t${rx + 14} 154q10 60 -4 120q-16 -30 -18 -84q${-0.14 * inner} -40 ${-0.28 * inner} -36q${-0.2 * inner} 20 ${-0.42 * inner} 4q${-0.18 * inner} 0 ${-0.3 * inner} 36q0 50 -18 84z`,
        colour,
      )
    default:
      return path(
        `M${left + 2} 540q-24 -270 ${rx + 8} -280q${rx + 32} 10 ${rx + 8} 280q-20 -40 -24 -110q${-0.3 * span} -10 ${-0.53 * span} -84q${-0.16 * span} 70 ${-0.47 * span} 84q-2 70 -24 110z`,
        colour,
      )
  }
}

/** Eyes, brows, nose and smile. */
export function features(p: Portrait, skin: string, hair: string): string {
  const brow = p.hairColour === 'grey' ? '#7d7b7a' : hair
  const eye = (x: number) =>
    ellipse(x, 500, 13, 15, '#fdfcfa') +
    circle(x, 501, 11, '#3a2a26') +
    circle(x + 4, 497, 3.6, '#ffffff') +
    stroke(`M${x - 19} 491q19 -15 38 0`, '#40302c', 4.5)
  const brows = stroke(
    `M366 456q30 -18 62 -4M472 452q32 -14 62 4`,
    brow,
    p.hair === 'crew' || p.hair === 'short' || p.hair === 'side' ? 10 : 7,
  )
  const cheeks =
    circle(360, 566, 32, '#ea8f78', 'fill-opacity="0.25"') +
    circle(540, 566, 32, '#ea8f78', 'fill-opacity="0.25"')
  const smile =
    stroke('M404 598q46 34 92 0', '#a5453f', 8) +
    stroke('M432 628q18 8 36 0', darker(skin, 0.16), 5)
  const age =
    p.hairColour === 'grey'
      ? stroke(
          'M352 536q10 8 20 8M548 536q-10 8 -20 8M388 580q-10 14 -8 28M512 580q10 14 8 28',
          darker(skin, 0.22),
          3.5,
        )
      : ''
  const glasses = p.glasses
    ? stroke(
        'M346 478h72q8 0 6 14q-4 44 -42 44t-42 -44q-2 -14 6 -14zM482 478h72q8 0 6 14q-4 44 -42 44t-42 -44q-2 -14 6 -14zM424 490q26 -10 52 0',
        '#3a3f4a',
        6,
      )
    : ''
  return (
    cheeks +
    age +
    eye(384) +
    eye(516) +
    brows +
    stroke('M452 508q10 34 4 46q-6 6 -16 4', darker(skin, 0.2), 5) +
    smile +
    glasses
  )
}
