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

/** How far a right goes, the narrowest first. */
export const scopes = {
  own: '本人的',
  department: '本机构的',
  all: '全部',
} as const

export type Scope = keyof typeof scopes

/** One row of the policy: what it allows, in an editor's words, and to whom how far. */
interface Rule {
  label: string
  roles: Partial<Record<Role, Scope>>
  /** What an API key that may write has of it; a key that only reads has nothing. */
  key?: Scope
}

const everybody = {
  author: 'all',
  reviewer: 'all',
  publisher: 'all',
  siteAdmin: 'all',
  securityAdmin: 'all',
  auditor: 'all',
} as const satisfies Rule['roles']

/**
 * Who may do what, and how far: the whole policy, deny by default. Access functions of collections,
 * globals, REST, GraphQL and the admin all ask {@link scopeOf} or {@link can} and decide nothing
 * themselves.
 */
const policy = {
  'admin.enter': { label: '进入后台', roles: everybody },
  'content.readUnpublished': {
    label: '查看草稿、历史版本、回收站和不公开的字段',
    roles: {
      author: 'department',
      reviewer: 'department',
      publisher: 'department',
      siteAdmin: 'all',
    },
    key: 'own',
  },
  'articles.write': {
    label: '撰写、修改稿件草稿，把未发布的移入回收站',
    roles: { author: 'department', publisher: 'department' },
    key: 'own',
  },
  'articles.publish': {
    label: '发布、更正、撤稿、预约发布',
    roles: { publisher: 'department' },
  },
  'articles.assign': { label: '把稿件转给别的机构', roles: { publisher: 'department' } },
  'articles.purge': { label: '从回收站永久删除稿件', roles: { siteAdmin: 'all' } },
  'files.write': {
    label: '上传、修改照片和附件',
    roles: { author: 'department', publisher: 'department', siteAdmin: 'all' },
    key: 'own',
  },
  'files.purge': { label: '从回收站永久删除照片和附件', roles: { siteAdmin: 'all' } },
  'directory.write': {
    label: '维护机构与人员资料',
    roles: { publisher: 'department', siteAdmin: 'all' },
  },
  'directory.purge': { label: '从回收站永久删除机构与人员', roles: { siteAdmin: 'all' } },
  'columns.write': { label: '维护栏目树和网址转向', roles: { siteAdmin: 'all' } },
  'home.write': { label: '设置首页', roles: { publisher: 'department', siteAdmin: 'all' } },
  'site.write': { label: '站点设置', roles: { siteAdmin: 'all' } },
  'site.check': { label: '页面自检', roles: { publisher: 'all', siteAdmin: 'all' } },
  'users.manage': {
    label: '建立、停用账号，重设密码，解除锁定',
    roles: { siteAdmin: 'all', securityAdmin: 'all' },
  },
  'users.assign': { label: '授予角色、所在机构和管辖范围', roles: { securityAdmin: 'all' } },
  'keys.manage': {
    label: '建立、撤销接口密钥',
    roles: { siteAdmin: 'all', securityAdmin: 'all' },
  },
  'webhooks.manage': { label: '设置推送、查看推送记录、重新发送', roles: { siteAdmin: 'all' } },
  'audit.read': { label: '查看、核对、导出审计日志', roles: { auditor: 'all' } },
  'policy.read': {
    label: '查看权限表',
    roles: { siteAdmin: 'all', securityAdmin: 'all', auditor: 'all' },
  },
} as const satisfies Record<string, Rule>

export type Action = keyof typeof policy

/** What the policy needs to know of a user; anonymous readers are `null`. */
export interface Actor {
  /** Why he may do nothing yet, if so: see `sign-in/standing.ts`. */
  hold?: string | null
  id?: string | number
  roles?: readonly Role[] | null
  /** 管辖范围: with `all`, what a role may do in its own department it may do in every one. */
  reach?: 'department' | 'all' | null
  /** Set when it is not the person but a key of his that asks. */
  key?: KeyRights | null
}

/** What an API key may do. */
export interface KeyRights {
  id: string
  name: string
  canWrite: boolean
  /** Columns into which it may write, those below them included. */
  columns: string[]
}

const width = Object.keys(scopes) as Scope[]

/** How far the action goes for this user: the widest of his roles; `null` when it is denied. */
export function scopeOf(user: Actor | null | undefined, action: Action): Scope | null {
  if (user?.hold) return null
  const rule: Rule = policy[action]
  if (user?.key) return user.key.canWrite ? (rule.key ?? null) : null
  const widest = (user?.roles ?? [])
    .flatMap((role) => rule.roles[role] ?? [])
    .reduce<number>((most, scope) => Math.max(most, width.indexOf(scope)), -1)
  const scope = width[widest] ?? null
  return scope === 'department' && user?.reach === 'all' ? 'all' : scope
}

/** True when one of the user's roles allows the action, however far. */
export function can(user: Actor | null | undefined, action: Action): boolean {
  return scopeOf(user, action) !== null
}

/** The policy as rows, for tests and for the screen that shows it. */
export function policyTable(): ({ action: Action } & Rule)[] {
  return (Object.keys(policy) as Action[]).map((action) => ({ action, ...policy[action] }))
}
