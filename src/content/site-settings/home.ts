import { allowEverywhere, allowPeople } from '@/editorial/access'
import { auditedGlobal } from '@/editorial/audit/audited-global'
import { logGlobal } from '@/publishing/changes/log-global'
import { clampGlobalRead } from './access'

/** 首页: which columns the home page shows, in which order and form. */
export const home = auditedGlobal({
  slug: 'home',
  label: '首页',
  access: {
    read: () => true,
    readVersions: allowPeople('content.readUnpublished'),
    update: allowEverywhere('home.write'),
  },
  admin: { group: '网站结构' },
  hooks: { beforeOperation: [clampGlobalRead], afterChange: [logGlobal('首页')] },
  versions: { max: 20 },
  lockDocuments: { duration: 300 },
  fields: [
    {
      name: 'lead',
      type: 'relationship',
      relationTo: 'articles',
      label: '头条稿件',
      maxDepth: 1,
      filterOptions: { _status: { equals: 'published' } },
      admin: { description: '不选则取下列栏目中最新的带照片的稿件。' },
    },
    {
      name: 'sections',
      type: 'array',
      label: '首页栏目',
      labels: { singular: '栏目', plural: '首页栏目' },
      maxRows: 12,
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'column',
              type: 'relationship',
              relationTo: 'columns',
              label: '栏目',
              required: true,
              maxDepth: 1,
            },
            {
              name: 'title',
              type: 'text',
              label: '显示名称',
              maxLength: 20,
              admin: { placeholder: '不填则用栏目名称' },
            },
            { name: 'count', type: 'number', label: '条数', defaultValue: 6, min: 1, max: 20 },
            {
              name: 'layout',
              type: 'select',
              label: '样式',
              defaultValue: 'list',
              options: [
                { value: 'list', label: '标题列表' },
                { value: 'photos', label: '图文' },
              ],
            },
          ],
        },
      ],
    },
    { name: 'showDepartments', type: 'checkbox', label: '显示机构名录', defaultValue: true },
  ],
})
