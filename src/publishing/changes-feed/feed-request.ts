/** What a consumer asks the feed of changes for. */
export interface FeedRequest {
  /** The number after which it wants to know; 0 for everything. */
  after: number
  /** Most entries of one answer, 1–200. */
  limit: number
  /** Seconds to wait for something new, 0–30. */
  wait: number
  /** Only changes of this kind (`articles`, …); `null` for all. */
  kind: string | null
}

/** One parameter that cannot be used. */
export interface ParameterFault {
  parameter: string
  code: 'bad-parameter'
  message: string
}

/** Kinds of content that the log tells of. */
export const changeKinds = [
  'articles',
  'columns',
  'departments',
  'staff',
  'photos',
  'attachments',
  'site',
  'home',
] as const

/** Bounds of what may be asked for. */
export const feedBounds = {
  after: { min: 0, max: Number.MAX_SAFE_INTEGER, usual: 0 },
  limit: { min: 1, max: 200, usual: 100 },
  wait: { min: 0, max: 30, usual: 0 },
} as const

/** Reads the parameters of `GET /api/changes`; names each that is wrong. */
export function readFeedRequest(params: URLSearchParams): {
  request: FeedRequest
  faults: ParameterFault[]
} {
  const faults: ParameterFault[] = []
  const number = (name: keyof typeof feedBounds): number => {
    const { min, max, usual } = feedBounds[name]
    const text = params.get(name)
    // A cursor that somebody lost is no wish for everything from the beginning.
    if (text === null || (text === '' && name !== 'after')) return usual
    const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN
    if (value >= min && value <= max) return value
    const most = name === 'after' ? '' : `至 ${max}`
    faults.push({
      parameter: name,
      code: 'bad-parameter',
      message: `${name} 应为 ${min} ${most}的整数。`.replace('  ', ' '),
    })
    return usual
  }
  const kind = params.get('kind') || null
  if (kind !== null && !/^[a-zA-Z]{1,40}$/.test(kind)) {
    faults.push({
      parameter: 'kind',
      code: 'bad-parameter',
      message: 'kind 应为内容类别，例如 articles。',
    })
  }
  return {
    request: { after: number('after'), limit: number('limit'), wait: number('wait'), kind },
    faults,
  }
}
