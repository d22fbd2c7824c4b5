import type { ColumnNode, NamedThing } from '@/search/entry'
import { cityTopics } from './words-topics-city'
import { orderTopics } from './words-topics-order'
import { peopleTopics } from './words-topics-people'
import type { Topic } from './topic'

/** A department each; its place in the list is its id's number. */
export const topics: readonly Topic[] = [...cityTopics, ...peopleTopics, ...orderTopics]

const roots = [
  ['xwzx', '新闻中心', ['青岚要闻', '部门动态', '街镇传真', '图片新闻', '公示公告', '媒体视点']],
  [
    'zwgk',
    '政务公开',
    ['政策文件', '政策解读', '规划计划', '财政信息', '人事信息', '年度报告', '部门目录'],
  ],
  ['zwfw', '政务服务', ['办事指南', '便民电话', '服务公告', '一件事']],
  ['hdjl', '互动交流', ['征集调查', '回应关切', '在线访谈', '来信选登']],
  ['sjfb', '数据发布', ['季度数据', '数据解读']],
  ['ztzl', '专题专栏', ['百日提升', '一线故事', '文明城区', '防汛备汛', '绿色生活', '优化服务']],
] as const

/** Below 部门目录: what some departments write themselves. */
const OWN_COLUMNS = 6

/** About forty columns on three levels, parents before children. */
export function columns(): ColumnNode[] {
  const nodes: ColumnNode[] = []
  const add = (path: string, title: string) => {
    nodes.push({ id: `c${String(nodes.length + 1).padStart(2, '0')}`, title, path })
  }
  for (const [slug, title, children] of roots) {
    add(`/${slug}/`, title)
    children.forEach((child, at) => add(`/${slug}/l${at + 1}/`, child))
  }
  const directory = nodes.find(({ title }) => title === '部门目录')!
  for (const [at, { unit }] of topics.slice(0, OWN_COLUMNS).entries()) {
    add(`${directory.path}d${at + 1}/`, unit)
  }
  return nodes
}

/** Twenty departments. */
export function departments(): NamedThing[] {
  return topics.map(({ unit }, at) => ({ id: `d${String(at + 1).padStart(2, '0')}`, title: unit }))
}
