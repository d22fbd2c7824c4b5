/** Addresses of pages that do not lie in the column tree. */

/** Part of a large site's sitemap: everything but articles. */
export const PAGES_SITEMAP_PATH = '/sitemap-pages.xml'

export const DEPARTMENTS_PATH = '/departments/'

export function departmentPath(slug: string): string {
  return `${DEPARTMENTS_PATH}${slug}/`
}

export function staffPath(id: string): string {
  return `/staff/${id}/`
}
