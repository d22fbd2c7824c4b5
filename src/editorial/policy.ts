/** The roles of the contract, with the name that an editor reads. */
export const roles = {
  author: '撰稿',
  reviewer: '审核',
  publisher: '签发',
  siteAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditor: '审计员',
} as const

export type Role = keyof typeof roles

/** Administrators' posts that one person may not hold together (D-SEC-05). */
export const exclusiveRoles: readonly Role[] = ['siteAdmin', 'securityAdmin', 'auditor']

/**
 * Who may do what: the whole policy, deny by default. Access functions of collections, globals,
 * REST, GraphQL and the admin all ask {@link can} and decide nothing themselves.
 */
const policy = {
  /** Sign in to the admin. */
  'admin.enter': ['author', 'reviewer', 'publisher', 'siteAdmin', 'securityAdmin', 'auditor'],
  /** See drafts, versions, the trash and fields that the public does not see. */
  'content.readUnpublished': ['author', 'reviewer', 'publisher', 'siteAdmin'],
  /** Write and change drafts, put an own unpublished one in the trash. */
  'articles.write': ['author', 'publisher'],
  /** Publish, correct, withdraw, schedule. */
  'articles.publish': ['publisher'],
  /** Delete for good what is in the trash. */
  'articles.purge': ['siteAdmin'],
  /** Upload and describe photos and attachments. */
  'files.write': ['author', 'publisher', 'siteAdmin'],
  'files.purge': ['siteAdmin'],
  /** Departments and staff. */
  'directory.write': ['publisher', 'siteAdmin'],
  'directory.purge': ['siteAdmin'],
  /** The column tree and redirects. */
  'columns.write': ['siteAdmin'],
  /** Which columns the home page shows. */
  'home.write': ['publisher', 'siteAdmin'],
  /** Name, codes and identity of the site. */
  'site.write': ['siteAdmin'],
  /** Have the portal check its own pages: 页面自检. */
  'site.check': ['publisher', 'siteAdmin'],
  'users.manage': ['siteAdmin', 'securityAdmin'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof policy

/** What the policy needs to know of a user; anonymous readers are `null`. */
export interface Actor {
  roles?: readonly Role[] | null
}

/** True when one of the user's roles allows the action. */
export function can(user: Actor | null | undefined, action: Action): boolean {
  const allowed: readonly Role[] = policy[action]
  return user?.roles?.some((role) => allowed.includes(role)) ?? false
}

/** The policy as rows, for tests and for the screen that shows it. */
export function policyTable(): { action: Action; roles: readonly Role[] }[] {
  return (Object.keys(policy) as Action[]).map((action) => ({ action, roles: policy[action] }))
}
