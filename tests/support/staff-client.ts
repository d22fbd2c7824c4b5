/** What became of a request that changes something. */
export type Outcome =
  | { kind: 'done'; doc: any; ms: number }
  /** Answered, and not done. */
  | { kind: 'refused'; status: number; text: string }
  /** No answer: the portal ended in the middle, and it may have been done or not. */
  | { kind: 'cut' }

/** A member of staff who works by REST. */
export class StaffClient {
  private token = ''

  /** @param url of the portal, without a slash at the end. */
  constructor(readonly url: string) {}

  async signIn(credentials: { email: string; password: string }): Promise<void> {
    const { token } = await this.json('POST', '/api/users/login', credentials)
    this.token = token
  }

  /** Reads with all rights of the user. @throws when the answer is not 2xx. */
  get(path: string): Promise<any> {
    return this.json('GET', path)
  }

  /** Changes something that must succeed: the set-up. Gives the document. */
  async must(method: 'POST' | 'PATCH', path: string, body: object): Promise<any> {
    return (await this.json(method, path, body)).doc
  }

  /** Changes something that may fail. */
  async change(method: 'POST' | 'PATCH', path: string, body: object): Promise<Outcome> {
    const start = performance.now()
    try {
      const response = await this.fetch(method, path, body)
      const text = await response.text()
      if (!response.ok) return { kind: 'refused', status: response.status, text }
      return { kind: 'done', doc: JSON.parse(text).doc, ms: performance.now() - start }
    } catch {
      return { kind: 'cut' }
    }
  }

  private async json(method: string, path: string, body?: object): Promise<any> {
    const response = await this.fetch(method, path, body)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 400)}`)
    return JSON.parse(text)
  }

  private fetch(method: string, path: string, body?: object): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(this.token ? { authorization: `JWT ${this.token}` } : {}),
      },
      body: body && JSON.stringify(body),
    })
  }
}
