'use client'
import { $isBlockNode, type BlockNode } from '@payloadcms/richtext-lexical/client'
import { SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { $dfsIterator } from '@payloadcms/richtext-lexical/lexical/utils'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect } from 'react'
import { onLeave } from './on-leave'

/** A block that nobody has typed in for so long is looked at, in milliseconds. */
const REST = 400

/**
 * Brings what was typed in a block into the text that the block stands in. Draws nothing.
 *
 * Payload does so through a request to the server, and forgets one: what is typed while an earlier
 * request is under way, and less than a quarter of a second before its answer, is shown and never
 * saved. It also forgets what is typed until its answer when the editor opens another tab of the
 * form. Here the form of the block and its node are compared once it rests and when it is left.
 */
export function KeepTyped() {
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    if (!isModified) return
    const keep = () => {
      const kept = editor.getEditorState().read(() => $blockNode(fields.id?.value)?.getFields())
      if (!kept) return
      const typed = { ...valuesOf(fields), blockType: kept.blockType } as typeof kept
      if (JSON.stringify(typed) === JSON.stringify(kept)) return
      // The cursor stays where it is, in an editor inside the block.
      const put = () => $blockNode(fields.id?.value)?.setFields(typed, true)
      editor.update(put, { discrete: true, tag: SKIP_DOM_SELECTION_TAG })
    }
    let timer: ReturnType<typeof setTimeout>
    const waitForRest = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, REST)
    }
    waitForRest()
    // An answer that comes late puts older values into the node.
    const stopListening = editor.registerUpdateListener(waitForRest)
    const element = editor.read(() => {
      const node = $blockNode(fields.id?.value)
      return node && editor.getElementByKey(node.getKey())
    })
    const stopHeeding = element && onLeave(element, keep)
    return () => {
      clearTimeout(timer)
      stopListening()
      stopHeeding?.()
    }
  }, [editor, fields, isModified])
  return null
}

/** The block's data; of a list the rows alone, without their number. */
function valuesOf(fields: FormState): Record<string, unknown> {
  const lists = Object.entries(fields).map(([path, field]) =>
    Array.isArray(field.rows) ? [path, { ...field, disableFormData: true }] : [path, field],
  )
  return reduceFieldsToValues(Object.fromEntries(lists) as FormState, true)
}

function $blockNode(id: unknown): BlockNode | null {
  for (const { node } of $dfsIterator()) {
    if ($isBlockNode(node) && node.getFields().id === id) return node
  }
  return null
}
