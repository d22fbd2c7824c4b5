import type { GlobalAfterChangeHook } from 'payload'

import { recordChange } from './record-change'

/** Appends that settings were saved. @param title what an editor calls them. */
export const logGlobal =
  (title: string): GlobalAfterChangeHook =>
  async ({ doc, global, req }) => {
    const { updatedAt } = doc as { updatedAt?: string | null }
    await recordChange(req, {
      kind: global.slug,
      contentId: global.slug,
      action: 'updated',
      title,
      path: '/',
      version: updatedAt ?? null,
      tags: [global.slug],
    })
    return doc as unknown
  }
