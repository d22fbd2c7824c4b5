/** How far a delivery has come. */
export const deliveryStates = {
  pending: '等待发送',
  failed: '未送达，稍后再试',
  sent: '已送达',
  givenUp: '已放弃',
} as const

/** States in which it will be sent (again), and holds up later ones of the same document. */
export const OPEN_STATES = ['pending', 'failed'] as const satisfies (keyof typeof deliveryStates)[]
