import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { zh } from '@payloadcms/translations/languages/zh'
import path from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { POLICY_ROUTE } from '@/editorial/admin/policy-route'
import { adminTranslations } from '@/editorial/admin/translations'
import { auditRefusal } from '@/editorial/audit/audit-refusal'
import { audit } from '@/editorial/audit/collection'
import { guardInternals } from '@/editorial/guard-internals'
import { jobs } from '@/editorial/jobs'
import { withCursor } from '@/exchange/paging/article-page'
import { apiKeys } from '@/editorial/keys/collection'
import { users } from '@/editorial/users/collection'
import { articles } from '@/content/articles/collection'
import { attachments } from '@/content/attachments/collection'
import { columns } from '@/content/columns/collection'
import { COLUMN_TREE_LOCK } from '@/content/columns/tree-lock'
import { departments } from '@/content/departments/collection'
import { photos } from '@/content/photos/collection'
import { textFeatures } from '@/content/rich-text/text-editor'
import { home } from '@/content/site-settings/home'
import { site } from '@/content/site-settings/site'
import { staff } from '@/content/staff/collection'
import { counters } from '@/platform/database/counters'
import { database } from '@/platform/database/database'
import { env } from '@/platform/env'
import { noMail } from '@/platform/no-mail'
import { tellErrorData } from '@/platform/tell-error-data'
import { graphqlLimits } from '@/platform/graphql-limits'
import { logger, loggingLevels } from '@/platform/logger'
import { changes } from '@/publishing/changes/collection'
import { projections } from '@/publishing/projections/collection'
import { receipts } from '@/publishing/receipts/collection'
import { redirects } from '@/publishing/redirects/collection'
import { webhooks } from '@/publishing/webhooks/collection'
import { webhookDeliveries } from '@/publishing/webhooks/deliveries'
import { SELF_CHECK_ROUTE } from '@/publishing/self-check/admin/self-check-route'

/** Every process of the portal runs in the root of the repository; see scripts/bootstrap. */
const root = process.cwd()
const settings = env()
const isHttps = settings.publicUrl.startsWith('https:')

const config = buildConfig({
  admin: {
    user: 'users',
    // Payload's default asks gravatar.com with each editor's address.
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    components: {
      actions: ['@/editorial/admin/quick-find-link#QuickFindLink'],
      afterNavLinks: [
        '@/publishing/self-check/admin/self-check-link#SelfCheckLink',
        '@/editorial/admin/policy-link#PolicyLink',
      ],
      beforeDashboard: ['@/editorial/admin/dashboard#Dashboard'],
      graphics: {
        Logo: '@/editorial/admin/logo#Logo',
        Icon: '@/editorial/admin/logo#Icon',
      },
      views: {
        login: { Component: '@/editorial/sign-in/admin/login-view#LoginView', path: '/login' },
        unauthorized: {
          Component: '@/editorial/sign-in/admin/first-steps-view#FirstStepsView',
          path: '/unauthorized',
        },
        policy: {
          Component: '@/editorial/admin/policy-view#PolicyView',
          path: POLICY_ROUTE,
          exact: true,
          meta: { title: '权限表' },
        },
        selfCheck: {
          Component: '@/content/self-check-view#SelfCheckView',
          path: SELF_CHECK_ROUTE,
          exact: true,
          meta: { title: '页面自检' },
        },
      },
    },
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: ' · 信息管理', defaultOGImageType: 'off', icons: [] },
    timezones: {
      defaultTimezone: 'Asia/Shanghai',
      supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
    },
  },
  collections: [
    withCursor(articles),
    photos,
    attachments,
    departments,
    staff,
    columns,
    redirects,
    receipts,
    changes,
    projections,
    users,
    apiKeys,
    webhooks,
    webhookDeliveries,
    audit,
    counters,
  ],
  globals: [site, home],
  db: database(settings.database, [COLUMN_TREE_LOCK]),
  editor: lexicalEditor({ features: textFeatures }),
  secret: settings.secret,
  // With a server address Payload checks the Origin of every request; browsers on a plain-http
  // intranet send none, and the session cookie is SameSite=Strict anyway.
  serverURL: settings.hasPublicUrl && isHttps ? settings.publicUrl : '',
  i18n: {
    fallbackLanguage: 'zh',
    supportedLanguages: { zh },
    translations: { zh: adminTranslations },
  },
  hooks: { afterError: [auditRefusal, tellErrorData] },
  graphQL: {
    ...graphqlLimits(settings.graphqlIntrospection),
    schemaOutputFile: path.join(root, 'schema.graphql'),
  },
  jobs,
  defaultDepth: 0,
  maxDepth: 3,
  email: noMail,
  telemetry: false,
  // Refusals are answers, not faults: the office's log keeps to what went wrong.
  loggingLevels,
  sharp,
  logger,
  typescript: {
    outputFile: path.join(root, 'src/payload-types.ts'),
    autoGenerate: false,
    strictDraftTypes: true,
  },
  upload: {
    useTempFiles: true,
    tempFileDir: settings.temporaryDir,
    limits: { fileSize: 100 * 1024 * 1024 },
    requestSizeLimit: 110 * 1024 * 1024,
  },
})

export default config.then(guardInternals)
