import type { Column } from '@/payload-types'
import { relationId } from '@/platform/relations'
import { documentTag } from '@/publishing/changes/change'
import type { ContentReader } from '@/publishing/reading'

import { ancestorPaths } from './column'
import { childrenTag, COLUMN_TREE, NAVIGATION } from './tags'

/** The column at this path; `null` when there is none. */
export function columnByPath(reader: ContentReader, path: string): Promise<Column | null> {
  return reader.findOne('columns', {
    where: { path: { equals: path } },
    dependsOn: [COLUMN_TREE],
    depth: 1,
  })
}

/** The columns above one and itself, from the top. */
export function columnTrail(reader: ContentReader, path: string): Promise<Column[]> {
  return reader.find('columns', {
    where: { path: { in: [...ancestorPaths(path), path] } },
    dependsOn: [],
    sort: 'level',
    select: linkSelect,
  })
}

/** First-level columns of the main navigation. */
export function navigationColumns(reader: ContentReader): Promise<Column[]> {
  return reader.find('columns', {
    where: { and: [{ level: { equals: 1 } }, { inNavigation: { equals: true } }] },
    dependsOn: [NAVIGATION],
    sort: IN_ORDER,
    limit: 12,
    select: linkSelect,
  })
}

/** Columns directly below one. */
export function childColumns(reader: ContentReader, parentId: string): Promise<Column[]> {
  return reader.find('columns', {
    where: { and: [{ parent: { equals: parentId } }, { inNavigation: { equals: true } }] },
    dependsOn: [childrenTag(parentId)],
    sort: IN_ORDER,
    limit: 100,
    select: linkSelect,
  })
}

/** Columns that a department owns. */
export function columnsOfDepartment(
  reader: ContentReader,
  departmentId: string,
): Promise<Column[]> {
  return reader.find('columns', {
    where: { department: { equals: departmentId } },
    sort: IN_ORDER,
    limit: 100,
    select: linkSelect,
  })
}

/** Columns beside one, itself among them. */
export function siblingColumns(reader: ContentReader, column: Column): Promise<Column[]> {
  const parentId = relationId(column.parent)
  return parentId ? childColumns(reader, parentId) : navigationColumns(reader)
}

/** Ids of a column and of all below it, for lists that gather what a branch of the tree has. */
export async function columnIdsWithin(reader: ContentReader, path: string): Promise<string[]> {
  const columns = await reader.find('columns', {
    // Paths within `/a/` sort between `/a/` and `/a0`, the next character.
    where: {
      and: [
        { path: { greater_than_equal: path } },
        { path: { less_than: `${path.slice(0, -1)}0` } },
      ],
    },
    dependsOn: [COLUMN_TREE],
    limit: 200,
    select: { path: true },
  })
  return columns.map(({ id }) => id)
}

export function columnsByIds(reader: ContentReader, ids: string[]): Promise<Column[]> {
  return reader.find('columns', {
    where: { id: { in: ids } },
    dependsOn: ids.map((id) => documentTag('columns', id)),
    limit: ids.length,
    select: linkSelect,
  })
}

/** The whole tree, flat; parents before their children's paths. */
export async function allColumns(reader: ContentReader): Promise<Column[]> {
  const columns: Column[] = []
  for (let page = 1; ; page++) {
    const some = await reader.find('columns', {
      sort: ['level', ...IN_ORDER],
      limit: 200,
      page,
      select: linkSelect,
    })
    columns.push(...some)
    if (some.length < 200) return columns
  }
}

const IN_ORDER = ['order', 'path']

const linkSelect = {
  title: true,
  path: true,
  level: true,
  order: true,
  parent: true,
  view: true,
  link: true,
  inNavigation: true,
  pageSize: true,
  updatedAt: true,
} as const
