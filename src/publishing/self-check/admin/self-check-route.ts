/** Where 页面自检 stands, below `/admin`. */
export const SELF_CHECK_ROUTE = '/self-check'

export const SELF_CHECK_PATH = `/admin${SELF_CHECK_ROUTE}`
