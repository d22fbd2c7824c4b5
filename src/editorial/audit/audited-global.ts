import type { GlobalConfig } from 'payload'

import { differences } from './differences'
import { recordEntry } from './record-entry'
import { rootOf, setRoot } from './root-operation'

type GlobalHooks = NonNullable<GlobalConfig['hooks']>

/** A global whose saves and refusals stand in the audit log. */
export function auditedGlobal(config: GlobalConfig & { label: string }): GlobalConfig {
  const { hooks, label, slug } = config
  const note: NonNullable<GlobalHooks['beforeOperation']>[number] = ({ args, operation, req }) => {
    const given: unknown = args
    if (operation !== 'update' || rootOf(req)) return given
    const about = { slug, contentId: slug, email: null, isDraft: false, setsPassword: false }
    setRoot(req, { ...about, action: 'update' })
    return given
  }
  const record: NonNullable<GlobalHooks['afterChange']>[number] = async ({
    doc,
    previousDoc,
    req,
  }) => {
    await recordEntry(req, {
      action: 'update',
      kind: slug,
      contentId: slug,
      title: label,
      changes: differences(previousDoc as object | null, doc as object),
    })
    setRoot(req, undefined)
    return doc as unknown
  }
  return {
    ...config,
    hooks: {
      ...hooks,
      beforeOperation: [note, ...(hooks?.beforeOperation ?? [])],
      afterChange: [...(hooks?.afterChange ?? []), record],
    },
  }
}
