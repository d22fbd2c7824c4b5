import type { Where } from 'payload'

/** Longest reason for a correction or a withdrawal, and note for readers, in UTF-16 units. */
export const MAX_EXPLANATION = 300

/** Kinds of article. */
export const articleKinds = {
  dispatch: '动态',
  notice: '公告',
  document: '文件',
  interpretation: '解读',
} as const

export type ArticleKind = keyof typeof articleKinds

/** 公开方式: what is not to be disclosed can never be published (D-GOV-04). */
export const manners = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
} as const

export const validities = {
  inForce: '有效',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
} as const

/** What an anonymous reader may see of articles, on every road. */
export const publishedArticles: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
}

const shanghaiDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/**
 * The address of an article for good: `{column}{yyyyMM}/t{yyyyMMdd}_{number}.html`, with the
 * Beijing day of its first publication.
 * @param publishedAt ISO time in UTC.
 */
export function articlePath(columnPath: string, publishedAt: string, number: number): string {
  const [year, month, day] = shanghaiDay.format(new Date(publishedAt)).split('-')
  return `${columnPath}${year}${month}/t${year}${month}${day}_${number}.html`
}

/** How much of the text becomes the summary when the editor wrote none, in characters. */
const SUMMARY_LENGTH = 160

/** The first paragraph as a summary, cut at the end of a sentence where there is one. */
export function summaryOf(plainText: string): string | null {
  const lead = plainText
    .split('\n')
    .find((line) => line.trim().length >= 20)
    ?.trim()
  if (!lead) return plainText.trim().slice(0, SUMMARY_LENGTH) || null
  if (lead.length <= SUMMARY_LENGTH) return lead
  const cut = lead.slice(0, SUMMARY_LENGTH - 1)
  const sentence = Math.max(cut.lastIndexOf('。'), cut.lastIndexOf('！'), cut.lastIndexOf('？'))
  return sentence >= 40 ? cut.slice(0, sentence + 1) : `${cut}…`
}
