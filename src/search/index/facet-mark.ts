/**
 * What an entry can be filtered by: kind, column, department with the number of its label, or the
 * year itself.
 */
export type FacetMark = ['k' | 'c' | 'd' | 'y', number]

/** A mark as a token of the index. No text has such a one: its sign is neither letter nor digit. */
export function facetToken([facet, number]: FacetMark): string {
  return `§${facet}${number}`
}
