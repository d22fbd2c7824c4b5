'use client'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

import { MAX_QUERY } from '@/platform/limits'
import { plainRequest } from '../request'
import { searchHref } from '../search-href'
import type { Finding, FindScope, FoundHit } from './find-published'
import { ASKING, foundWords, nothingWords } from './find-words'
import { FoundList } from './found-list'
import { useFind } from './use-find'

interface FindBoxProps {
  /** Of the input, for its label. */
  id: string
  /** Names the whole for those who do not see it. */
  name: string
  /** The same object at every call. */
  scope: FindScope
  placeholder: string
  choice: (hit: FoundHit, title: ReactNode) => ReactNode
  autoFocus?: boolean
}

/** Between the input and the choices one goes with the arrow keys, too. */
const STOPS = 'input, .portal-find__hits > li > :is(a, button)'

/**
 * A field that finds what is published while one types. What it finds lies above the page, so
 * nothing moves. No form element: it may stand inside one.
 */
export function FindBox({ id, name, scope, placeholder, choice, autoFocus }: FindBoxProps) {
  const { ask, compose, finding, isAsking, isComposing, type, typed } = useFind(scope)
  const [isInside, setIsInside] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const isIdle = typed.trim() === '' || (isComposing && finding === null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isInput = event.target instanceof HTMLInputElement
    if (event.key === 'Escape' && typed !== '') {
      type('')
      focusStop(box.current, 0)
      // Not for the drawer or the editor around it, some of which listen on the document.
      event.nativeEvent.stopImmediatePropagation()
    } else if (event.key === 'Enter' && isInput) {
      ask(typed)
    } else if (event.key === 'ArrowDown') {
      focusStop(box.current, 1)
    } else if (event.key === 'ArrowUp') {
      focusStop(box.current, -1)
    } else return
    event.stopPropagation()
    event.preventDefault()
  }

  return (
    <div
      aria-label={name}
      className="portal-find"
      onBlur={({ currentTarget, relatedTarget }) =>
        setIsInside(currentTarget.contains(relatedTarget))
      }
      onFocus={() => setIsInside(true)}
      onKeyDown={onKeyDown}
      ref={box}
      role="search"
    >
      <input
        autoComplete="off"
        autoFocus={autoFocus}
        enterKeyHint="search"
        id={id}
        maxLength={MAX_QUERY}
        onChange={(event) => {
          type(event.target.value)
          // An address may have focused it before React listened.
          setIsInside(true)
        }}
        onCompositionEnd={() => compose(false)}
        onCompositionStart={() => compose(true)}
        placeholder={placeholder}
        type="search"
        value={typed}
      />
      {/* Can be focused, so that a click into it does not close it. */}
      <div
        aria-busy={isAsking}
        className="portal-find__panel"
        hidden={isIdle || !isInside}
        tabIndex={-1}
      >
        <p className="portal-find__status" role="status">
          {!isIdle && statusWords(finding, scope)}
        </p>
        {finding && 'hits' in finding && (
          <>
            <Suggestions
              choose={(words) => {
                ask(words)
                // The button goes with the old answer.
                focusStop(box.current, 0)
              }}
              suggestions={finding.suggestions}
            />
            {finding.hits.length > 0 && <FoundList choice={choice} hits={finding.hits} />}
            {finding.total !== finding.shown && (
              <p>
                <a href={searchHref(plainRequest(finding.q))} rel="noopener" target="_blank">
                  在网站上查看全部结果
                </a>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  )
}

function Suggestions({
  choose,
  suggestions,
}: {
  choose: (words: string) => void
  suggestions: string[]
}) {
  if (suggestions.length === 0) return null
  return (
    <p className="portal-find__suggestions">
      您是不是要找：
      {suggestions.map((words) => (
        <button key={words} onClick={() => choose(words)} type="button">
          {words}
        </button>
      ))}
    </p>
  )
}

function statusWords(finding: Finding | null, { advice }: FindScope): string {
  if (finding === null) return ASKING
  if ('fault' in finding) return finding.fault
  return finding.shown === 0 ? nothingWords(finding.q, advice) : foundWords(finding)
}

/** Focuses the stop so many behind the focused one; with 0 the first. Ends at the ends. */
function focusStop(box: HTMLElement | null, step: -1 | 0 | 1): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>(STOPS) ?? [])]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = step === 0 ? 0 : Math.min(Math.max(at + step, 0), stops.length - 1)
  stops[next]?.focus()
}
