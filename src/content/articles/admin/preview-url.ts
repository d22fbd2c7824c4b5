/** Where an editor sees a draft as visitors would; `null` before the first save. */
export function previewUrl(id: unknown): string | null {
  return typeof id === 'string' && id !== '' ? `/preview/articles/${id}` : null
}
