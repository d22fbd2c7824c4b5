import { changeActions } from '../changes/collection'
import type { changeKinds } from '../changes-feed/feed-request'

/** What a delivery tells of: what a change did, or that somebody tries the webhook. */
export const webhookEvents = { ...changeActions, ping: '测试' } as const

/** Kinds of content that a webhook may be for, as the staff calls them. */
export const kindLabels: Record<(typeof changeKinds)[number], string> = {
  articles: '稿件',
  columns: '栏目',
  departments: '机构',
  staff: '人员',
  photos: '照片',
  attachments: '附件',
  site: '站点设置',
  home: '首页',
}
