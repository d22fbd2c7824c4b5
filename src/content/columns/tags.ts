/** Columns that exist, and where: branches of the tree. */
export const COLUMN_TREE = 'column-tree'

/** The first-level columns of the main navigation, on every page. */
export const NAVIGATION = 'navigation'

/** Which columns stand directly below one. */
export const childrenTag = (columnId: string): string => `children-of:${columnId}`
