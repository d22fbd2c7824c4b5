/** Where 权限表 stands, below `/admin`. */
export const POLICY_ROUTE = '/policy'

export const POLICY_PATH = `/admin${POLICY_ROUTE}`
