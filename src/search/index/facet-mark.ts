/**
 * What an entry can be filtered by: kind, column, department with the number of its label, or the
 * year itself.
 */
export type FacetMark = ['k' | 'c' | 'd' | 'y', number]

/** A mark as one token of the index's column `facets`. */
export function facetToken([facet, number]: FacetMark): string {
  return `${facet}${number}`
}
