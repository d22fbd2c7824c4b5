import { articleById } from '@/content/articles/queries'
import type { Receipt } from '@/payload-types'
import { env } from '@/platform/env'
import type { ContentReader } from '@/publishing/reading'
import { type CertificateView, certificateView } from '@/publishing/receipts/certificate-view'
import { firstPublication, withdrawalReceipt } from '@/publishing/receipts/queries'

import { siteShell } from '../../../site-request'

/**
 * The certificate for an entry of the change log; `null` when it is no withdrawal.
 * @param seq number of the entry, as the address gives it.
 */
export async function loadCertificate(
  reader: ContentReader,
  seq: string,
): Promise<CertificateView | null> {
  if (!/^[1-9]\d{0,14}$/.test(seq)) return null
  const receipt = await withdrawalReceipt(reader, Number(seq))
  if (!receipt) return null
  const [firstPublishedAt, shell] = await Promise.all([
    firstPublishedAtOf(reader, receipt),
    siteShell(),
  ])
  const { publicUrl } = env()
  const { siteName } = shell
  return certificateView({ receipt, siteName, publicUrl, firstPublishedAt, now: new Date() })
}

/** An article knows its first publication even if that was before there was a log. */
async function firstPublishedAtOf(reader: ContentReader, receipt: Receipt): Promise<string | null> {
  const article = receipt.kind === 'articles' ? await articleById(reader, receipt.contentId) : null
  return article?.publishedAt ?? (await firstPublication(reader, receipt))
}
