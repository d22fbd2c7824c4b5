'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { useLayoutEffect, useRef } from 'react'

/**
 * Keeps what an editor has typed when the answer of an autosave arrives late. Draws nothing.
 *
 * Payload takes values of that answer for every field without the mark `isModified`, and clears the
 * mark as soon as another field is edited: whoever writes a sentence into the text and goes on to
 * the next field while an autosave is under way loses the sentence. Here a field once edited keeps
 * its mark, so only fields nobody touched follow the server (payloadcms/payload pull request 17455
 * mends the same there). An explicit save still takes all values.
 */
export function KeepEdits() {
  const [fields, dispatch] = useAllFormFields()
  const edited = useRef(new Set<string>())
  // In the commit itself: nothing can be typed between what is read here and what is put back.
  useLayoutEffect(() => {
    const unmarked: typeof fields = {}
    for (const [path, field] of Object.entries(fields)) {
      if (field.isModified) edited.current.add(path)
      else if (edited.current.has(path)) unmarked[path] = { ...field, isModified: true }
    }
    if (Object.keys(unmarked).length > 0) dispatch({ type: 'UPDATE_MANY', formState: unmarked })
  }, [fields, dispatch])
  return null
}
