import type { Audit } from '@/payload-types'

/** What can be done, as an auditor reads it. */
export const auditActions = {
  create: '新建',
  draft: '存草稿',
  update: '修改',
  publish: '发布',
  withdraw: '撤稿',
  trash: '移入回收站',
  restore: '移出回收站',
  delete: '永久删除',
  schedule: '预约',
  unschedule: '取消预约',
  signIn: '登录',
  signOut: '退出',
  unlock: '解除锁定',
  forgotPassword: '申请重设密码',
  resetPassword: '重设密码',
  export: '导出',
  verify: '核对',
  other: '其他操作',
} as const

export type AuditAction = keyof typeof auditActions

export const auditResults = { done: '成功', refused: '被拒绝', failed: '出错' } as const

export type AuditResult = keyof typeof auditResults

/** One field that was changed, with both values as an auditor reads them. */
export interface FieldChange {
  field: string
  before: string | null
  after: string | null
}

/** What an entry says besides when, who and from where, which come from the request. */
export interface NewAuditEntry {
  action: AuditAction
  result?: AuditResult
  /** Slug of the collection or global. */
  kind: string
  contentId?: string | null
  title?: string | null
  /** Of a refusal: the status and the reason that were answered. */
  status?: number
  reason?: string | null
  changes?: FieldChange[]
}

/** Changes of an entry; what is not of their shape is left out. */
export function changesOf(entry: Pick<Audit, 'changes'>): FieldChange[] {
  const list: unknown[] = Array.isArray(entry.changes) ? entry.changes : []
  return list.flatMap((item) => (isChange(item) ? [item] : []))
}

function isChange(item: unknown): item is FieldChange {
  return (
    typeof item === 'object' && item !== null && 'field' in item && typeof item.field === 'string'
  )
}
