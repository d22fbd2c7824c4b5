/**
 * Longest query that is searched for, in characters; the field takes as many UTF-16 units. What is
 * beyond is left out and said.
 */
export const MAX_QUERY = 100
