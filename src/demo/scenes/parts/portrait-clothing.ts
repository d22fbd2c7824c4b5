import { circle, darker, lighter, path, rect, stroke } from './drawing'
import type { Portrait } from './portrait-look'

/** Shoulders and collar; the chin is near y = 640. */
export function clothing(p: Portrait): string {
  const colour = { uniform: '#3f78b0', shirt: '#eef2f6', suit: '#33415a', vest: '#3c5a7a' }[p.wears]
  const body = path(
    'M90 1200q0 -300 190 -360q90 -30 110 -70h120q20 40 110 70q190 60 190 360z',
    colour,
  )
  const folds = stroke(
    'M232 1200q4 -130 30 -190M668 1200q-4 -130 -30 -190',
    darker(colour, 0.18),
    6,
  )
  const collar = (shade: string) =>
    path('M372 764L450 872L356 850zM528 764L450 872L544 850z', shade)
  switch (p.wears) {
    case 'uniform':
      return (
        body +
        folds +
        collar('#d9e6f2') +
        path('M440 860h20l16 150l-26 40l-26 -40z', '#22375a') +
        rect(250, 980, 96, 20, '#d9e6f2', 'rx="4"') +
        circle(600, 970, 26, '#e0b03a') +
        circle(600, 970, 16, '#c0392f') +
        rect(180, 850, 90, 20, '#22375a', 'rx="8" transform="rotate(-22 225 860)"') +
        rect(630, 850, 90, 20, '#22375a', 'rx="8" transform="rotate(22 675 860)"')
      )
    case 'suit':
      return (
        body +
        path('M392 790L450 1040L508 790z', '#f4f6f8') +
        path(
          'M392 780L330 860L452 1080L450 1060zM508 780L570 860L448 1080L450 1060z',
          lighter(colour, 0.12),
        ) +
        folds
      )
    case 'vest':
      return (
        body +
        path('M250 1200q10 -250 90 -350l70 -20l40 60l40 -60l70 20q80 100 90 350z', '#f47a20') +
        rect(256, 1080, 388, 34, '#f4f3dc') +
        rect(330, 860, 30, 340, '#f4f3dc') +
        rect(540, 860, 30, 340, '#f4f3dc') +
        collar('#54708f')
      )
    case 'shirt':
      return (
        body +
        folds +
        collar('#ffffff') +
        stroke('M450 880V1200', '#cfd8e2', 5) +
        [940, 1030, 1120].map((y) => circle(450, y, 6, '#b9c4d0')).join('')
      )
  }
}
