/** On pages that were rendered while nobody could say what is related to them. */
export const UNRELATED_TAG = 'search:unrelated'
