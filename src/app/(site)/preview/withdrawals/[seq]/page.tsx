import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { WithdrawalCertificate } from '@/publishing/receipts/withdrawal-certificate'

import { PreviewBar } from '../../preview-bar'
import { previewReader } from '../../preview-reader'
import { loadCertificate } from './load-certificate'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: '撤稿证明', robots: { index: false, follow: false } }

/** 撤稿证明 for staff who are signed in, to be printed; never stored, never indexed. */
export default async function WithdrawalPage({ params }: { params: Promise<{ seq: string }> }) {
  const { seq } = await params
  const reader = await previewReader()
  if (!reader) return <PreviewBar isSignedIn={false} />
  const certificate = await loadCertificate(reader, seq)
  if (!certificate) notFound()
  return <WithdrawalCertificate certificate={certificate} />
}
