/** ColumnType vocabulary of the government web page tags (D-META-05); the list is open. */
export const columnKinds = [
  '首页',
  '概况信息',
  '机构职能',
  '负责人信息',
  '工作动态',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '数据开放',
  '政策解读',
  '回应关切',
  '办事服务',
  '咨询投诉',
  '征集调查',
  '在线访谈',
  '通知公告',
  '专题专栏',
  '其他',
] as const

/** How a column shows itself to visitors. */
export const columnViews = {
  list: '稿件列表',
  page: '单页',
  departments: '机构名录',
  staff: '人员名单',
  documents: '文件目录',
  link: '链接',
} as const

export type ColumnView = keyof typeof columnViews

/** Views that list articles. */
export const listViews: readonly ColumnView[] = ['list', 'documents']

export const isList = (view: ColumnView): boolean => listViews.includes(view)

/** Levels below the home page; a deeper tree is a mistake, not a structure. */
export const MAX_LEVEL = 8

/** First segments that belong to the portal itself. */
const reservedRoots = new Set([
  'admin',
  'api',
  'assets',
  'departments',
  'feeds',
  'healthz',
  'media',
  'preview',
  'readyz',
  'search',
  'staff',
])

/** What is wrong with a slug under this parent, in the editor's words; `null` when it is fine. */
export function slugFault(slug: string, isRoot: boolean): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    return '网址名只能用小写字母、数字和连字符，例如 gzdt。'
  }
  if (slug.length > 60) return '网址名最长 60 个字符。'
  // Articles live in month folders such as 202611/.
  if (/^\d{6}$/.test(slug)) return '六位数字是稿件的月份目录，请换一个网址名。'
  if (isRoot && reservedRoots.has(slug)) return `“${slug}”由系统占用，请换一个网址名。`
  return null
}

/** A column's address: its parent's (`/` for the home page) and its slug. */
export function columnPath(parentPath: string | null, slug: string): string {
  return `${parentPath ?? '/'}${slug}/`
}

/** Paths of all columns above one, from the top: `/a/b/c/` → `/a/`, `/a/b/`. */
export function ancestorPaths(path: string): string[] {
  const segments = path.split('/').filter(Boolean)
  return segments.slice(0, -1).map((_, index) => `/${segments.slice(0, index + 1).join('/')}/`)
}
