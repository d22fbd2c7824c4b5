'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { type EditorState, HISTORY_MERGE_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useFieldPath, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { onLeave } from './on-leave'

/**
 * Brings what was typed into the form as soon as the text is left. Draws nothing.
 *
 * Payload waits for an idle moment, half a second at most. Whoever writes a sentence and saves
 * within it would lose the sentence, for what is saved is the form; so would who opens another tab
 * of it, when the text is that of a block, whose own form goes with the tab.
 */
function KeepText() {
  const [editor] = useLexicalComposerContext()
  const path = useFieldPath()
  const { dispatchFields, getField, setModified } = useForm()
  useEffect(() => {
    let typed: EditorState | null = null
    const bringIn = () => {
      const value = typed?.toJSON()
      typed = null
      // Payload's idle moment came first.
      if (!value || JSON.stringify(value) === JSON.stringify(getField(path)?.value)) return
      // At once: the parts of the form around this one hear of the same event next.
      flushSync(() => {
        dispatchFields({ type: 'UPDATE', path, value })
        setModified(true)
      })
    }
    const stopListening = editor.registerUpdateListener((update) => {
      const isTyped = update.dirtyElements.size > 0 || update.dirtyLeaves.size > 0
      if (isTyped && !update.tags.has(HISTORY_MERGE_TAG)) typed = update.editorState
    })
    let stopHeeding: (() => void) | undefined
    const forgetRoot = editor.registerRootListener((root) => {
      stopHeeding?.()
      stopHeeding = root ? onLeave(root, bringIn) : undefined
    })
    return () => {
      stopListening()
      stopHeeding?.()
      forgetRoot()
    }
  }, [dispatchFields, editor, getField, path, setModified])
  return null
}

export const KeepTextFeatureClient = createClientFeature({
  plugins: [{ Component: KeepText, position: 'normal' }],
})
