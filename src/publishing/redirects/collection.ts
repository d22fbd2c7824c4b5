import { allow, allowPeople } from '@/editorial/access'
import { defineCollection } from '@/editorial/define-collection'
import { type LoggedKind, logDelete, logSave } from '../changes/log-document'
import type { Redirect } from '@/payload-types'

/** What becomes of an address that is no longer live. */
export const redirectKinds = {
  exact: '单个网址',
  prefix: '栏目及其下所有网址',
  gone: '已删除（410）',
} as const

const isPath = (value: unknown): true | string =>
  (typeof value === 'string' && /^\/[^\s?#]*$/.test(value)) || '请填写以 / 开头的站内网址。'

/** Answers at old addresses are remembered for a while; a change makes every node forget them. */
const logged: LoggedKind<Redirect> = {
  kind: 'redirects',
  isPublic: () => true,
  title: ({ from }) => from,
  path: ({ from }) => from,
  tags: () => ['redirects'],
}

/** 网址转向: written by moves and deletions; an administrator may add the addresses of an old site. */
export const redirects = defineCollection({
  slug: 'redirects',
  graphQL: false,
  labels: { singular: '网址转向', plural: '网址转向' },
  access: {
    create: allow('columns.write'),
    read: allowPeople('content.readUnpublished'),
    update: allow('columns.write'),
    delete: allow('columns.write'),
  },
  admin: {
    group: '网站结构',
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'kind', 'updatedAt'],
    description: '栏目或稿件移动后，旧网址在这里转到新网址。也可以录入旧网站的网址。',
  },
  hooks: { afterChange: [logSave(logged)], afterDelete: [logDelete(logged)] },
  fields: [
    { name: 'from', type: 'text', label: '旧网址', required: true, unique: true, validate: isPath },
    {
      name: 'kind',
      type: 'select',
      label: '范围',
      required: true,
      defaultValue: 'exact',
      options: Object.entries(redirectKinds).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'to',
      type: 'text',
      label: '新网址',
      admin: { condition: (_, siblingData: { kind?: string }) => siblingData.kind !== 'gone' },
      validate: (value: unknown, { siblingData }: { siblingData: { kind?: string } }) =>
        siblingData.kind === 'gone' || isPath(value),
    },
  ],
})
