import { defineCollection } from '@/editorial/define-collection'
import { OWNED, OWNED_VERSION } from '@/editorial/owner-fields'
import { setOwner } from '@/editorial/set-owner'
import { readableWithin, versionsWithin } from '@/editorial/scoped-access'
import { createOrPublish, trashOrPurge, writeOrPublish } from './access'
import { previewUrl } from './admin/preview-url'
import { publishedArticles } from './article'
import { articleFields } from './fields'
import { articleOwner } from './defaults'
import { checkColumn } from './hooks/check-column'
import { checkPublishable } from './hooks/check-publishable'
import { giveIdentity } from './hooks/give-identity'
import { guardDelete } from './hooks/guard-delete'
import { guardTransition } from './hooks/guard-transition'
import { handOver } from './hooks/hand-over'
import { keepAddresses, leaveGone } from './hooks/keep-addresses'
import { logChange } from './hooks/log-change'
import { noteSaveKind } from './hooks/note-save-kind'
import { closeFiles, openFiles } from './hooks/open-files'
import { readBody } from './hooks/read-body'

/** 稿件: dispatches, notices, documents and interpretations. */
export const articles = defineCollection({
  slug: 'articles',
  labels: { singular: '稿件', plural: '稿件' },
  access: {
    create: createOrPublish,
    read: readableWithin(publishedArticles, OWNED),
    readVersions: versionsWithin(OWNED_VERSION),
    update: writeOrPublish,
    delete: trashOrPurge,
  },
  admin: {
    group: '稿件',
    useAsTitle: 'title',
    defaultColumns: ['title', 'column', '_status', 'publishedAt', 'updatedAt'],
    listSearchableFields: ['title', 'number', 'source'],
    pagination: { defaultLimit: 20 },
    hideAPIURL: true,
    description: '写好后点“发布”即上线；已发布的稿件可更正或撤稿。',
    livePreview: {
      url: ({ data }) => previewUrl(data.id),
      breakpoints: [
        { name: 'phone', label: '手机', width: 375, height: 740 },
        { name: 'desktop', label: '电脑', width: 1366, height: 900 },
      ],
    },
    preview: (doc) => previewUrl(doc.id),
  },
  defaultSort: '-updatedAt',
  indexes: [
    { fields: ['column', '_status', 'pinned', 'publishedAt'] },
    { fields: ['column', '_status', 'publishedAt'] },
    { fields: ['_status', 'publishedAt'] },
  ],
  trash: true,
  versions: {
    maxPerDoc: 50,
    drafts: { autosave: { interval: 2000, showSaveDraftButton: true }, schedulePublish: true },
  },
  hooks: {
    beforeOperation: [noteSaveKind],
    beforeChange: [
      setOwner(articleOwner, 'articles.assign'),
      checkColumn,
      guardTransition,
      checkPublishable,
      giveIdentity,
      readBody,
    ],
    afterChange: [handOver, keepAddresses, openFiles, logChange],
    beforeDelete: [guardDelete],
    afterDelete: [leaveGone, closeFiles],
  },
  fields: articleFields,
})
