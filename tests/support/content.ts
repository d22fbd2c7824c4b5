import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'
import type { Article, Column, Department } from '@/payload-types'

/** Small pieces of content for tests. Set-up, no one's request: `overrideAccess` throughout. */

let serial = 0

/** A name that no other test of the run uses. */
export const unique = (stem: string): string => `${stem}-${(serial += 1)}`

/** A Lexical body of plain paragraphs and blocks. */
export function bodyOf(...parts: (string | Record<string, unknown>)[]): Article['body'] {
  const children = parts.map((part, index) =>
    typeof part === 'string'
      ? {
          type: 'paragraph',
          format: '' as const,
          indent: 0,
          version: 1,
          direction: 'ltr' as const,
          textFormat: 0,
          children: [
            {
              type: 'text',
              text: part,
              format: 0,
              style: '',
              mode: 'normal',
              detail: 0,
              version: 1,
            },
          ],
        }
      : {
          type: 'block',
          format: '' as const,
          version: 2,
          fields: { id: `block${index}`, blockName: '', ...part },
        },
  )
  return {
    root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children },
  }
}

export function makeColumn(
  payload: Payload,
  data: Partial<RequiredDataFromCollectionSlug<'columns'>> = {},
  req?: PayloadRequest,
): Promise<Column> {
  return payload.create({
    collection: 'columns',
    data: { title: '工作动态', slug: unique('gzdt'), kind: '工作动态', view: 'list', ...data },
    overrideAccess: true,
    req,
  })
}

export function makeDepartment(
  payload: Payload,
  data: Partial<RequiredDataFromCollectionSlug<'departments'>> = {},
): Promise<Department> {
  return payload.create({
    collection: 'departments',
    data: { name: '环境卫生服务中心', slug: unique('unit'), ...data },
    overrideAccess: true,
  })
}

export function makeArticle(
  payload: Payload,
  column: Pick<Column, 'id'>,
  data: Partial<RequiredDataFromCollectionSlug<'articles'>> = {},
  req?: PayloadRequest,
): Promise<Article> {
  return payload.create({
    collection: 'articles',
    data: {
      title: unique('稿件'),
      kind: 'dispatch',
      column: column.id,
      source: '区城管执法局',
      body: bodyOf('今天上午，区城管执法局开展了冬季市容环境整治，清理主次干道十二条。'),
      _status: 'published',
      ...data,
    },
    overrideAccess: true,
    req,
  })
}

/** The smallest PNG: one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
