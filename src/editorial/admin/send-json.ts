/** What our own endpoints answer to the admin. */
export interface Answered<Body> {
  isOk: boolean
  body: Partial<Body>
  /** Code of a refusal. */
  code: string | null
  /** What to tell the person; empty when all went well. */
  message: string
}

const AWAY = '网络或服务器没有应答，请稍后再试。'

/** Sends JSON to the portal and reads what came of it; never throws. */
export async function sendJson<Body>(
  method: 'POST' | 'PATCH',
  path: string,
  body: object,
): Promise<Answered<Body>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as Partial<Body> & Refused
    const [error] = answer.errors ?? []
    const [field] = error?.data?.errors ?? []
    return {
      isOk: response.ok,
      body: answer,
      code: error?.data?.code ?? null,
      message: response.ok ? '' : (field?.message ?? error?.message ?? AWAY),
    }
  } catch {
    return { isOk: false, body: {}, code: null, message: AWAY }
  }
}

interface Refused {
  errors?: {
    message?: string
    data?: { code?: string; errors?: { message?: string }[] }
  }[]
}
