/** Id of the dashboard's field that finds, and what an address names it by. */
export const QUICK_FIND = 'quick-find'
