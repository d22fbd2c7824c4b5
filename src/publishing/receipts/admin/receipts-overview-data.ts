import type { Payload, TypedUser, Where } from 'payload'

import type { Receipt } from '@/payload-types'
import { formatDateTime } from '@/platform/dates'
import { surfacesOf } from '../receipt'
import {
  actionWords,
  adviceFor,
  durationWords,
  problemWords,
  stateWords,
  type StateWords,
} from './receipt-words'

const SHOWN = 8

/** What the admin has pages for. */
export interface AdminPages {
  collections: { slug: string }[]
  globals: { slug: string }[]
}

/** A receipt as the dashboard lists it. */
export interface ReceiptItem {
  seq: number
  title: string
  /** Where its content is edited; `null` when the admin has no page for it. */
  href: string | null
  /** 发布, 更新, 撤下. */
  action: string
  /** `11-24 09:05`, in Beijing time. */
  at: string
  state: StateWords
  /** How long until every surface was seen right: `0.4 秒`. */
  took: string | null
}

/** A receipt that is late, with the surfaces that are not right. */
export interface LateReceiptItem extends ReceiptItem {
  surfaces: { label: string; url: string; problem: string; advice: string | null }[]
}

/** The newest receipts and the late ones, as far as this user may read them. */
export async function loadReceiptsOverview(payload: Payload, user: TypedUser) {
  const list = async (where?: Where) => {
    const found = await payload.find({
      collection: 'receipts',
      where,
      sort: '-seq',
      limit: SHOWN,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user,
    })
    return found.docs
  }
  const [latest, late] = await Promise.all([list(), list({ state: { equals: 'late' } })])
  const pages = payload.config
  return {
    latest: latest.map((receipt) => receiptItem(receipt, pages)),
    late: late.map((receipt) => lateReceiptItem(receipt, pages)),
  }
}

export function receiptItem(receipt: Receipt, pages: AdminPages): ReceiptItem {
  const { seq, action, changedAt, completedAt, state } = receipt
  return {
    seq,
    title: receipt.title || '（无标题）',
    href: adminHref(receipt, pages),
    action: actionWords[action],
    at: formatDateTime(changedAt).slice('yyyy-'.length),
    state: stateWords[state],
    took: completedAt ? durationWords(changedAt, completedAt) : null,
  }
}

export function lateReceiptItem(receipt: Receipt, pages: AdminPages): LateReceiptItem {
  const unseen = surfacesOf(receipt).filter((surface) => !surface.seenAt)
  return {
    ...receiptItem(receipt, pages),
    surfaces: unseen.map((surface) => ({
      label: surface.label,
      url: surface.url,
      problem: surface.problem === null ? '尚未确认' : problemWords(surface.problem),
      advice: adviceFor(surface),
    })),
  }
}

function adminHref({ contentId, kind }: Receipt, { collections, globals }: AdminPages) {
  if (collections.some(({ slug }) => slug === kind)) {
    return `/admin/collections/${kind}/${contentId}`
  }
  return globals.some(({ slug }) => slug === kind) ? `/admin/globals/${kind}` : null
}
