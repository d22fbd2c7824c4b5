import { circle, n, path, rect, stroke } from './drawing'
import type { Pose } from './poses'

export type Held =
  | 'broom'
  | 'shovel'
  | 'clipboard'
  | 'phone'
  | 'bag'
  | 'picker'
  | 'hose'
  | 'box'
  | 'cup'
  | 'umbrella'
  | 'radio'
  | 'certificate'
  | 'cart'
  | 'wand'

/** What a person holds, drawn at the hands: in front of or behind the body. */
export function heldThing(held: Held, pose: Pose): { front: string; behind: string } {
  const [fx, fy] = pose.frontHand
  const [bx, by] = pose.backHand
  const front = (markup: string) => ({ front: markup, behind: '' })
  switch (held) {
    case 'broom': {
      const handle = stroke(`M${n(bx - 3)} ${n(by - 14)}L${n(fx + 15)} -9`, '#b98a52', 1.8)
      const head = path(`M${n(fx + 12)} -13l6 3q5 6 7 10q-9 2 -18 0q1 -8 5 -13z`, '#c9a24b')
      return front(
        handle +
          head +
          stroke(
            `M${n(fx + 12)} -5l-1 4M${n(fx + 16)} -5l1 5M${n(fx + 19)} -5l3 5`,
            '#a37f33',
            0.8,
          ),
      )
    }
    case 'shovel':
      return front(
        stroke(`M${n(bx - 3)} ${n(by - 12)}L${n(fx + 16)} -8`, '#a87f4f', 1.8) +
          path(`M${n(fx + 11)} -11l12 -2q3 8 4 13h-15z`, '#5f7487'),
      )
    case 'wand':
      return front(stroke(`M${n(fx)} ${n(fy)}L${n(fx + 22)} ${n(fy + 14)}`, '#3f4b5b', 1.8))
    case 'clipboard':
      return front(
        rect(fx - 2, fy - 12, 11, 14, '#8c5f3c', 'rx="1"') +
          rect(fx - 1, fy - 10.5, 9, 11.5, '#f8f8f4') +
          stroke(`M${n(fx + 0.6)} ${n(fy - 7)}h5.6m-5.6 3h5.6m-5.6 3h4`, '#9aa4b2', 0.7),
      )
    case 'phone':
      return front(
        rect(fx - 0.5, fy - 9, 5, 9, '#20242e', 'rx="0.9"') +
          rect(fx + 0.2, fy - 8.2, 3.6, 7, '#9fd0f2'),
      )
    case 'radio':
      return front(
        rect(fx - 1.5, fy - 7, 4, 8, '#20242e', 'rx="0.8"') +
          stroke(`M${n(fx - 0.4)} ${n(fy - 7)}v-5`, '#20242e', 0.9),
      )
    case 'bag':
      return {
        behind: path(
          `M${n(bx - 7)} ${n(by + 6)}q-4 14 -1 20h15q4 -8 -1 -20q-3 -6 -6 -6q-4 0 -7 6z`,
          '#f2d25c',
        ),
        front: '',
      }
    case 'picker':
      return front(
        stroke(`M${n(fx)} ${n(fy)}L${n(fx + 13)} -4`, '#7b8896', 1.5) +
          stroke(`M${n(fx + 13)} -4l3 3m-3 -3l-1 4`, '#7b8896', 1.1),
      )
    case 'hose':
      return {
        behind: stroke(`M${n(fx)} ${n(fy)}q-18 22 -8 36t-34 10`, '#e2893b', 2.4),
        front: path(`M${n(fx - 1)} ${n(fy - 2)}l10 -1v4l-10 1z`, '#4a5563'),
      }
    case 'box':
      return front(
        rect(fx - 4, fy - 12, 19, 15, '#c99b63', 'rx="1"') +
          rect(fx + 3.6, fy - 12, 4, 15, '#e4c79a'),
      )
    case 'cup':
      return front(
        path(`M${n(fx - 1)} ${n(fy - 7)}h6l-0.8 7.6h-4.4z`, '#ffffff') +
          rect(fx - 1, fy - 5.4, 6, 2, '#d8373f'),
      )
    case 'umbrella':
      return {
        behind: '',
        front:
          stroke(`M${n(fx)} ${n(fy + 2)}V-112`, '#53606e', 1.4) +
          path(
            `M${n(fx - 26)} -106q4 -19 26 -19q22 0 26 19q-6 -4 -13 0q-6 -4 -13 0q-7 -4 -13 0q-7 -4 -13 0z`,
            '#3f78b5',
          ),
      }
    case 'certificate':
      return front(
        rect(fx - 3, fy - 13, 21, 15, '#b4232c', 'rx="1"') +
          rect(fx - 1.4, fy - 11.4, 17.8, 11.8, '#fdf3da') +
          circle(fx + 7.5, fy - 5.5, 2.6, '#e0b03a'),
      )
    case 'cart':
      return {
        behind: '',
        front:
          stroke(`M${n(fx)} ${n(fy)}l8 18`, '#4f5b69', 2) +
          path(`M${n(fx + 5)} ${n(fy + 12)}h34l-4 32h-27z`, '#2f8f6d') +
          rect(fx + 4, fy + 9, 36, 5, '#24735a', 'rx="2"') +
          circle(fx + 13, -6, 6, '#2c323c') +
          circle(fx + 30, -6, 6, '#2c323c') +
          circle(fx + 13, -6, 2.4, '#aab4bf') +
          circle(fx + 30, -6, 2.4, '#aab4bf'),
      }
  }
}
