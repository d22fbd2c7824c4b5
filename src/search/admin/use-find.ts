'use client'
import { useEffect, useState } from 'react'

import { type Finding, findPublished, type FindScope } from './find-published'

export interface Find {
  typed: string
  /** What is being typed; asked for when the typing rests. */
  type: (typed: string) => void
  /** While an input method composes, nothing is asked. */
  compose: (isComposing: boolean) => void
  isComposing: boolean
  /** Asks for this without waiting, also once more. */
  ask: (typed: string) => void
  /** The last answer, kept while the next one is waited for; `null` before the first. */
  finding: Finding | null
  isAsking: boolean
}

/** So long after the last letter the search is asked, in milliseconds. */
const REST = 200

/**
 * What is being typed and what is found by it. Older requests end as soon as something else is
 * typed.
 * @param scope must be the same object at every call.
 */
export function useFind(scope: FindScope): Find {
  const [query, setQuery] = useState({ typed: '', wait: REST })
  const [isComposing, compose] = useState(false)
  const [finding, setFinding] = useState<Finding | null>(null)
  const [isAsking, setIsAsking] = useState(false)

  useEffect(() => {
    const q = query.typed.trim()
    if (isComposing) return
    if (q === '') {
      setFinding(null)
      return
    }
    const request = new AbortController()
    const timer = setTimeout(() => {
      setIsAsking(true)
      void findPublished(q, scope, request.signal).then((answer) => {
        if (request.signal.aborted) return
        setFinding(answer)
        setIsAsking(false)
      })
    }, query.wait)
    return () => {
      clearTimeout(timer)
      request.abort()
      setIsAsking(false)
    }
  }, [query, isComposing, scope])

  return {
    typed: query.typed,
    type: (typed) => setQuery({ typed, wait: REST }),
    compose,
    isComposing,
    ask: (typed) => setQuery({ typed, wait: 0 }),
    finding,
    isAsking,
  }
}
