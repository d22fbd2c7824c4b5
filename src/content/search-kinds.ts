import { articleKinds } from './articles/article'

/** What can be found, as readers choose by it; the labels of `SearchRequest.kind`. */
export const searchKinds: Record<string, string> = {
  ...articleKinds,
  page: '栏目页面',
  department: '机构',
  staff: '人员',
}
