/** What an editor or administrator does to a running portal by REST; every request must succeed. */
export interface EditorApi {
  /** Gives the document that was made. */
  create: (collection: string, data: object) => Promise<any>
  /** Gives the document as it is now. */
  update: (collection: string, id: string, data: object, query?: string) => Promise<any>
  remove: (collection: string, id: string) => Promise<void>
  setGlobal: (slug: string, data: object) => Promise<void>
  upload: (collection: string, file: File, data: object) => Promise<any>
  /** Parsed JSON of a read with the rights of the account. */
  read: (path: string) => Promise<any>
}

/** Signs in at a running portal. */
export async function signIn(portal: {
  url: string
  admin: { email: string; password: string }
}): Promise<EditorApi> {
  let token = ''

  async function call(method: string, path: string, body?: object): Promise<any> {
    const isForm = body instanceof FormData
    const response = await fetch(portal.url + path, {
      method,
      headers: {
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      body: isForm ? body : body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`)
    return JSON.parse(text)
  }

  ;({ token } = await call('POST', '/api/users/login', portal.admin))
  return {
    create: async (collection, data) =>
      (await call('POST', `/api/${collection}?depth=0`, data)).doc,
    update: async (collection, id, data, query = '') =>
      (await call('PATCH', `/api/${collection}/${id}?depth=0${query}`, data)).doc,
    remove: async (collection, id) => {
      await call('DELETE', `/api/${collection}/${id}`)
    },
    setGlobal: async (slug, data) => {
      await call('POST', `/api/globals/${slug}`, data)
    },
    upload: async (collection, file, data) => {
      const form = new FormData()
      form.set('file', file)
      form.set('_payload', JSON.stringify(data))
      return (await call('POST', `/api/${collection}?depth=0`, form)).doc
    },
    read: (path) => call('GET', path),
  }
}
