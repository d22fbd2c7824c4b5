/** The address when it is one a page may link to, else `null`: no script, no data. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') return null
  const address = href.trim()
  return /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(address) ? address : null
}

/** Leads to another site. */
export function isExternal(href: string): boolean {
  return /^https?:/i.test(href)
}
