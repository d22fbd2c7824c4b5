/** [x, y] in a body 100 units tall that looks to the right; the ground is y = 0. */
export type Joint = readonly [number, number]

export interface Pose {
  head: Joint
  neck: Joint
  hip: Joint
  frontElbow: Joint
  frontHand: Joint
  backElbow: Joint
  backHand: Joint
  frontKnee: Joint
  frontFoot: Joint
  backKnee: Joint
  backFoot: Joint
  noShadow?: boolean
}

export type PoseName =
  | 'stand'
  | 'walk'
  | 'sweep'
  | 'talk'
  | 'point'
  | 'read'
  | 'sit'
  | 'desk'
  | 'crouch'
  | 'reach'
  | 'bend'
  | 'wave'
  | 'carry'
  | 'ride'
  | 'push'

const standing: Pose = {
  head: [0.6, -90],
  neck: [0, -81],
  hip: [0, -47],
  frontElbow: [8, -64],
  frontHand: [8.5, -49],
  backElbow: [-8, -64],
  backHand: [-8.5, -49],
  frontKnee: [3.4, -25],
  frontFoot: [3.4, -3],
  backKnee: [-3.6, -25],
  backFoot: [-4, -3],
}

export const poses: Record<PoseName, Pose> = {
  stand: standing,
  walk: {
    ...standing,
    head: [1.6, -90],
    neck: [0.6, -81],
    frontElbow: [-1, -64],
    frontHand: [-5, -52],
    backElbow: [4, -64],
    backHand: [11, -54],
    frontKnee: [9, -26],
    frontFoot: [12, -3],
    backKnee: [-2, -25],
    backFoot: [-12, -4],
  },
  sweep: {
    ...standing,
    head: [11, -85],
    neck: [7, -77],
    hip: [-1, -46],
    frontElbow: [15, -61],
    frontHand: [20, -49],
    backElbow: [10, -66],
    backHand: [17, -64],
    frontKnee: [8, -25],
    frontFoot: [9, -3],
    backKnee: [-4, -25],
    backFoot: [-11, -3],
  },
  talk: {
    ...standing,
    frontElbow: [10, -65],
    frontHand: [18, -71],
    backElbow: [-6, -64],
    backHand: [1, -57],
  },
  point: {
    ...standing,
    frontElbow: [12, -75],
    frontHand: [24, -82],
    backElbow: [-8, -64],
    backHand: [-7, -50],
  },
  read: {
    ...standing,
    head: [1.8, -89],
    frontElbow: [8.5, -64],
    frontHand: [13, -64],
    backElbow: [-3, -63],
    backHand: [9, -62],
  },
  sit: {
    ...standing,
    head: [0, -66],
    neck: [-1, -57],
    hip: [-3, -24],
    frontElbow: [5, -42],
    frontHand: [12, -31],
    backElbow: [-2, -42],
    backHand: [9, -31],
    frontKnee: [17, -25],
    frontFoot: [18, -3],
    backKnee: [15, -24],
    backFoot: [13, -3],
    noShadow: true,
  },
  desk: {
    ...standing,
    head: [2, -66],
    neck: [0, -57],
    hip: [-4, -24],
    frontElbow: [8, -42],
    frontHand: [20, -42],
    backElbow: [6, -44],
    backHand: [18, -44],
    frontKnee: [16, -25],
    frontFoot: [17, -3],
    backKnee: [14, -24],
    backFoot: [11, -3],
    noShadow: true,
  },
  crouch: {
    ...standing,
    head: [10, -57],
    neck: [6, -49],
    hip: [-7, -21],
    frontElbow: [14, -33],
    frontHand: [22, -20],
    backElbow: [13, -34],
    backHand: [25, -22],
    frontKnee: [11, -26],
    frontFoot: [5, -3],
    backKnee: [7, -10],
    backFoot: [-10, -3],
  },
  reach: {
    ...standing,
    head: [2, -90],
    frontElbow: [11, -88],
    frontHand: [17, -103],
    backElbow: [5, -90],
    backHand: [11, -104],
  },
  bend: {
    ...standing,
    head: [21, -70],
    neck: [14, -66],
    hip: [-4, -46],
    frontElbow: [18, -47],
    frontHand: [23, -31],
    backElbow: [15, -50],
    backHand: [12, -36],
    frontKnee: [5, -25],
    frontFoot: [4, -3],
    backKnee: [-5, -24],
    backFoot: [-9, -3],
  },
  wave: {
    ...standing,
    frontElbow: [13, -80],
    frontHand: [16, -95],
  },
  carry: {
    ...standing,
    frontElbow: [9, -63],
    frontHand: [18, -58],
    backElbow: [4, -62],
    backHand: [17, -60],
    frontKnee: [7, -26],
    frontFoot: [9, -3],
    backKnee: [-3, -25],
    backFoot: [-9, -3],
  },
  ride: {
    ...standing,
    head: [8, -86],
    neck: [5, -77],
    hip: [-6, -47],
    frontElbow: [14, -62],
    frontHand: [24, -58],
    backElbow: [13, -64],
    backHand: [24, -60],
    frontKnee: [10, -36],
    frontFoot: [5, -16],
    backKnee: [8, -30],
    backFoot: [-1, -10],
    noShadow: true,
  },
  push: {
    ...standing,
    head: [7, -87],
    neck: [4, -79],
    hip: [-4, -46],
    frontElbow: [12, -62],
    frontHand: [24, -60],
    backElbow: [10, -64],
    backHand: [24, -62],
    frontKnee: [6, -26],
    frontFoot: [5, -3],
    backKnee: [-6, -25],
    backFoot: [-15, -4],
  },
}
