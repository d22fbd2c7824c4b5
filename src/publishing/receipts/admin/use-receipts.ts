'use client'
import { useEffect, useRef, useState } from 'react'

import type { Receipt } from '@/payload-types'
import { pollWhileVisible } from './poll-while-visible'
import { readReceipts } from './read-receipts'

/** What is known of a document's receipts. */
export interface ReceiptsState {
  /** Newest first; `null` before the first answer. Kept while later looks fail. */
  receipts: Receipt[] | null
  /** Why the last look failed, and what to do. */
  fault: string | null
}

/** Milliseconds to the next look while something is under way, and else. */
const SOON = 1_500
const LATER = 10_000

/** So long after a save a new receipt is waited for: it is written shortly after the commit. */
const AFTER_SAVE = 10_000

/**
 * The receipts of a document, looked at again and again while the tab is visible.
 * @param id of the document; without one nothing is asked.
 * @param revision another value means that something was saved: a new receipt may be near.
 */
export function useReceipts(id: number | string | undefined, revision: string): ReceiptsState {
  const [state, setState] = useState<ReceiptsState>({ receipts: null, fault: null })
  const lastRevision = useRef(revision)

  useEffect(() => {
    if (id === undefined) return
    const quickUntil = lastRevision.current === revision ? 0 : Date.now() + AFTER_SAVE
    lastRevision.current = revision
    let isShown = true
    const end = pollWhileVisible(async () => {
      const reading = await readReceipts(String(id))
      if (!isShown) return LATER
      if ('fault' in reading) {
        setState(({ receipts }) => ({ receipts, fault: reading.fault }))
        return LATER
      }
      setState({ receipts: reading.receipts, fault: null })
      const isUnderWay = reading.receipts[0]?.state === 'pending' || Date.now() < quickUntil
      return isUnderWay ? SOON : LATER
    })
    return () => {
      isShown = false
      end()
    }
  }, [id, revision])

  return state
}
