/** Addresses of pages that do not lie in the column tree. */

export const DEPARTMENTS_PATH = '/departments/'

export function departmentPath(slug: string): string {
  return `${DEPARTMENTS_PATH}${slug}/`
}

export function staffPath(id: string): string {
  return `/staff/${id}/`
}
