import type { DemoAttachment } from './types'

/** Files of the articles; the stored names are plain, visitors see the Chinese ones. */
export const attachments: readonly DemoAttachment[] = [
  {
    key: 'winter-plan',
    file: 'winter-plan.pdf',
    displayName: '2026年冬季市容环境保障点位表.pdf',
    title: '2026年冬季市容环境保障点位表',
  },
  {
    key: 'market-form',
    file: 'market-form.docx',
    displayName: '临时摆摊点位申请表.docx',
    title: '临时摆摊点位申请表',
  },
]
