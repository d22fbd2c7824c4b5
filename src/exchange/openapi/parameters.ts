import { searchKinds } from '@/content/search-kinds'
import { changeKinds, feedBounds } from '@/publishing/changes-feed/feed-request'
import type { JsonObject } from './schema'

const query = (name: string, schema: JsonObject, description: string, isRequired = false) => ({
  name,
  in: 'query',
  required: isRequired,
  description,
  schema,
})

const between = (minimum: number, maximum: number, fallback?: number): JsonObject => ({
  type: 'integer',
  minimum,
  maximum,
  ...(fallback === undefined ? {} : { default: fallback }),
})

/** … of a form, which sends its empty fields too; they count for nothing. */
const betweenOrEmpty = (minimum: number, maximum: number, fallback: number): JsonObject => ({
  anyOf: [between(minimum, maximum), { const: '' }],
  default: fallback,
})

export const pathId = {
  name: 'id',
  in: 'path',
  required: true,
  description: '编号 · id of the document',
  schema: { type: 'string', pattern: '^[0-9a-f-]{24,36}$' },
}

const atLeast = (minimum: number, fallback: number): JsonObject => ({
  type: 'integer',
  minimum,
  maximum: Number.MAX_SAFE_INTEGER,
  default: fallback,
})

export const depth = query(
  'depth',
  atLeast(0, 0),
  '1：关联内容代替编号；更大的数同 1 · related documents; more counts as 1',
)
const select = query(
  'select[updatedAt]',
  { type: 'string', enum: ['true', 'false'] },
  '只要这个字段；其他字段相同 · only this field; the same with any other',
)
const where = query(
  'where[updatedAt][greater_than]',
  { type: 'string', format: 'date-time' },
  '条件；其他字段见 docs/api.md · a filter; other fields and operators see docs/api.md',
)

export const listParameters = [
  query(
    'limit',
    atLeast(0, 10),
    '每页篇数，最多 100；0 同 100 · documents a page, at most 100; 0 counts as 100',
  ),
  query('page', atLeast(1, 1), '第几页 · number of the page'),
  query(
    'sort',
    { type: 'string', enum: ['createdAt', '-createdAt', 'updatedAt', '-updatedAt'] },
    '排序 · a field, `-` for descending; more in docs/api.md',
  ),
  depth,
  select,
  where,
]

export const oneParameters = [pathId, depth, select]

export const countParameters = [where]

export const cursorParameters = [
  query(
    'cursor',
    { type: 'string', pattern: '^[A-Za-z0-9_-]{0,100}$' },
    '上一次回答中的 next · from the answer before; empty to begin',
  ),
  query('limit', between(1, 100, 20), '篇数 · most documents in the answer'),
  depth,
  select,
  where,
]

export const changesParameters = [
  query(
    'after',
    { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    '已有的最后序号 · `next` of the answer before; 0 to begin',
    true,
  ),
  query(
    'limit',
    betweenOrEmpty(feedBounds.limit.min, feedBounds.limit.max, feedBounds.limit.usual),
    '最多几条 · most changes in the answer',
  ),
  query(
    'wait',
    betweenOrEmpty(feedBounds.wait.min, feedBounds.wait.max, feedBounds.wait.usual),
    '没有新变化时等待的秒数 · seconds to wait for something new',
  ),
  query('kind', { type: 'string', enum: [...changeKinds] }, '内容类别 · kind of content'),
]

const orEmpty = (pattern: string) => ({ type: 'string', pattern: `^(${pattern})?$` })

const day = orEmpty('(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9]|3[01])')

export const searchParameters = [
  query(
    'q',
    { type: 'string', minLength: 1 },
    '要找的词，超出 100 字的部分不计 · the query; what is beyond 100 characters does not count',
    true,
  ),
  query('title', { type: 'string', enum: ['1', '0', ''] }, '1：只找标题 · titles only'),
  query('kind', { type: 'string', enum: [...Object.keys(searchKinds), ''] }, '类型 · kind'),
  query(
    'column',
    orEmpty('[A-Za-z0-9_-]{1,64}|/([a-z0-9-]{1,40}/){1,5}'),
    '栏目编号或路径 · id or path of a column',
  ),
  query('department', orEmpty('[A-Za-z0-9_-]{1,64}'), '机构编号 · id of a department'),
  query('year', orEmpty('(19|20)[0-9]{2}'), '年份（北京时间） · year'),
  query('from', day, '开始日期 · first day'),
  query('to', day, '结束日期 · last day'),
  query('sort', { type: 'string', enum: ['relevance', 'time', ''] }, '排序 · order'),
  query('limit', betweenOrEmpty(1, 50, 20), '每页条数 · hits a page'),
  query('page', betweenOrEmpty(1, 500, 1), '第几页 · number of the page'),
]

export const suggestParameters = [
  query('q', { type: 'string' }, '正在输入的词 · what is being typed'),
]
