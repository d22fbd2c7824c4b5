import { at, circle, darker, lighter, path, rect, stroke } from './drawing'

function wheel(x: number, r: number): string {
  return (
    circle(x, -r, r, '#242830') +
    circle(x, -r, r * 0.55, '#aab2bb') +
    circle(x, -r, r * 0.22, '#5d656e')
  )
}

function shadow(width: number): string {
  return `<ellipse cx="0" cy="1" rx="${width / 2}" ry="7" fill="#10182a" fill-opacity="0.24"/>`
}

/** A saloon car, 170 long, driving to the right. */
export function car(
  x: number,
  y: number,
  scale: number,
  colour: string,
  facesLeft = false,
): string {
  const body = path(
    'M-84 -16q-2 -18 10 -22l22 -5q16 -25 40 -26h18q26 0 42 24l24 4q13 3 12 25q0 4 -6 4h-156q-6 0 -6 -4z',
    colour,
  )
  const glass = path('M-44 -42q13 -19 32 -20h8v20zM2 -62h6q18 1 31 20h-37z', '#cfe4ee')
  return at(
    x,
    y,
    shadow(180) +
      body +
      glass +
      rect(-84, -26, 168, 3, darker(colour, 0.2)) +
      rect(72, -34, 12, 7, '#fff2c2', 'rx="3"') +
      rect(-84, -34, 8, 8, '#c8342e', 'rx="2"') +
      wheel(-48, 16) +
      wheel(48, 16),
    scale,
    facesLeft,
  )
}

function cab(colour: string): string {
  return (
    path('M58 -18v-82q0 -8 8 -8h34q12 0 18 14l14 36q2 4 2 12v28z', colour) +
    path('M72 -98h26q9 0 13 10l11 28h-50z', '#cfe4ee') +
    path('M84 -98h8l-14 38h-6v-14z', '#ffffff', 'fill-opacity="0.5"') +
    rect(118, -42, 15, 9, '#fff2c2', 'rx="3"') +
    rect(58, -26, 76, 5, darker(colour, 0.25)) +
    rect(70, -56, 14, 3, darker(colour, 0.3)) +
    rect(80, -116, 22, 9, '#f2a12c', 'rx="4"')
  )
}

/** A street sweeper with brushes and a suction box, 280 long. */
export function sweeper(
  x: number,
  y: number,
  scale: number,
  colour = '#2f9a78',
  facesLeft = false,
): string {
  const box =
    path('M-136 -26v-78q0 -10 10 -10h160q16 0 16 12v76z', '#f5f6f2') +
    path('M-136 -70h186v22h-186z', colour) +
    path('M-136 -48h186v6h-186z', lighter(colour, 0.35))
  const brush =
    circle(36, -9, 15, '#e0a23a') +
    stroke('M36 -9l-15 8m15 -8l-6 9m6 -9l6 9m-6 -9l15 8', '#9c6d1f', 2) +
    rect(30, -34, 12, 18, '#4f5963')
  const spray = stroke('M18 -6q-14 -6 -30 2M54 -6q18 -8 40 2', '#d9eef7', 4, 'stroke-opacity="0.8"')
  return at(
    x,
    y,
    shadow(290) +
      box +
      rect(-138, -26, 270, 10, '#48515b') +
      cab(colour) +
      wheel(-94, 19) +
      wheel(98, 19) +
      brush +
      spray,
    scale,
    facesLeft,
  )
}

/** A tanker that sprays a fan of mist behind itself. */
export function sprinkler(x: number, y: number, scale: number, facesLeft = false): string {
  const tank =
    path('M-140 -60q0 -36 34 -36h110q40 0 40 36t-40 34h-110q-34 0 -34 -34z', '#3f8fd0') +
    path('M-132 -76q6 -14 26 -14h110q24 0 30 14z', '#7db8e6') +
    rect(-130, -62, 165, 5, '#f5f6f2')
  let mist = ''
  for (let i = 0; i < 6; i++)
    mist += path(
      `M-140 -50Q-210 ${-150 + i * 18} -290 ${-60 + i * 14}Q-220 ${-90 + i * 14} -140 -44z`,
      '#eaf6fb',
      'fill-opacity="0.3"',
    )
  return at(
    x,
    y,
    mist +
      shadow(290) +
      tank +
      rect(-142, -28, 276, 12, '#48515b') +
      cab('#f5f6f2') +
      wheel(-96, 19) +
      wheel(-52, 19) +
      wheel(98, 19),
    scale,
    facesLeft,
  )
}

/** A lift truck whose arm ends at (reach, -lift) from the truck's foot. */
export function liftTruck(
  x: number,
  y: number,
  scale: number,
  reach: number,
  lift: number,
  facesLeft = false,
): string {
  const bed =
    rect(-136, -44, 196, 22, '#f2a12c', 'rx="3"') +
    rect(-136, -26, 270, 10, '#48515b') +
    rect(-70, -66, 46, 24, '#d98a1c', 'rx="3"')
  const elbow = `${-110} ${-lift * 0.55}`
  const arm =
    stroke(`M-46 -60L${elbow}`, '#f2a12c', 15) +
    stroke(`M${elbow}L${reach} ${-lift}`, '#e59320', 11) +
    circle(-110, -lift * 0.55, 9, '#48515b')
  return at(
    x,
    y,
    shadow(290) + bed + cab('#f2a12c') + arm + wheel(-94, 19) + wheel(98, 19),
    scale,
    facesLeft,
  )
}

/** The basket of a lift truck; its floor stands at (x, y). Drawn after the worker in it. */
export function basket(x: number, y: number, height: number): string {
  return (
    rect(x - 40, y - height, 80, height + 8, '#f6f2ea', 'rx="4"') +
    rect(x - 40, y - height * 0.72, 80, height * 0.16, '#dd3b2f') +
    rect(x - 40, y - height * 0.36, 80, height * 0.16, '#dd3b2f') +
    rect(x - 45, y - height - 5, 90, 8, '#8b949e', 'rx="3"')
  )
}

export function roller(x: number, y: number, scale: number, facesLeft = false): string {
  const body =
    path('M-70 -34h100q8 0 8 -8v-16h-54l-8 -20h-46z', '#e9a32a') +
    rect(-62, -128, 76, 8, '#48515b', 'rx="3"') +
    rect(-56, -122, 5, 50, '#48515b') +
    rect(4, -122, 5, 60, '#48515b')
  return at(
    x,
    y,
    shadow(190) +
      body +
      circle(58, -32, 32, '#59626d') +
      circle(58, -32, 24, '#7d8894') +
      circle(58, -32, 6, '#3b424b') +
      stroke('M58 -32L10 -48', '#48515b', 9) +
      wheel(-44, 30),
    scale,
    facesLeft,
  )
}

/** A shared bicycle, 110 long. */
export function bicycle(
  x: number,
  y: number,
  scale: number,
  colour: string,
  facesLeft = false,
): string {
  const ring = (cx: number) =>
    circle(cx, -22, 21, 'none', 'stroke="#2a2f38" stroke-width="4"') +
    stroke(`M${cx - 18} -22h36M${cx} -40v36`, '#98a2ad', 1)
  const frame = stroke(
    'M-34 -22L-16 -58L22 -56L0 -22L-34 -22M-16 -58L0 -22M34 -22L20 -72',
    colour,
    5,
  )
  return at(
    x,
    y,
    ring(-34) +
      ring(34) +
      frame +
      stroke('M20 -72h-12m12 0q8 0 9 6', '#2a2f38', 4) +
      rect(-28, -67, 24, 7, '#2a2f38', 'rx="3"') +
      path('M24 -74h20l-3 17h-14z', darker(colour, 0.15)) +
      circle(0, -22, 5, '#2a2f38'),
    scale,
    facesLeft,
  )
}
