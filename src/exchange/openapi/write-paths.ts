import { json, write } from './operations'
import { pathId } from './parameters'
import type { JsonObject } from './schema'

/** Adds to the paths what a program may send: drafts and files. */
export function addWritePaths(paths: JsonObject): void {
  const isDraft = {
    name: 'draft',
    in: 'query',
    required: true,
    schema: { type: 'string', enum: ['true'] },
  }
  const article = json({ type: 'object', description: 'docs/content-model.md' })
  const file = (fields: string): JsonObject => ({
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          file: { type: 'string', format: 'binary' },
          _payload: { type: 'string', description: fields },
        },
      },
    },
  })
  const add = (path: string, method: string, operation: JsonObject) => {
    paths[path] = { ...(paths[path] as JsonObject | undefined), [method]: operation }
  }
  add(
    '/api/articles',
    'post',
    write('create-draft', '送一篇草稿 · Send a draft', {
      parameters: [isDraft],
      content: article,
      isRequired: false,
      created: 'ArticleDraft',
      status: '201',
    }),
  )
  add(
    '/api/articles/{id}',
    'patch',
    write('change-draft', '修改自己的草稿 · Change an own draft', {
      parameters: [pathId, isDraft],
      content: article,
      isRequired: false,
      created: 'ArticleDraft',
      status: '200',
    }),
  )
  add(
    '/api/photos',
    'post',
    write('upload-photo', '上传照片 · Upload a photo', {
      content: file('JSON: alt, caption, credit'),
      isRequired: true,
      created: 'Photo',
      status: '201',
    }),
  )
  add(
    '/api/attachments',
    'post',
    write('upload-attachment', '上传附件 · Upload a file', {
      content: file('JSON: title'),
      isRequired: true,
      created: 'Attachment',
      status: '201',
    }),
  )
}
