import { columns } from '../content/columns'
import type { DemoColumn } from '../content/types'
import { RichText } from '../rich-text'
import type { DemoStore } from './demo-store'

/** Loads the tree from the top down; a column is known by its path. */
export async function loadColumns(store: DemoStore): Promise<void> {
  await loadBelow(store, columns, '/', null)
}

async function loadBelow(
  store: DemoStore,
  siblings: readonly DemoColumn[],
  parentPath: string,
  parent: string | null,
): Promise<void> {
  for (const [
    index,
    { children = [], body, department, keywords, ...given },
  ] of siblings.entries()) {
    const path = `${parentPath}${given.slug}/`
    await store.ensure('columns', path, { path: { equals: path } }, async () =>
      store.payload.create({
        collection: 'columns',
        data: {
          ...given,
          parent,
          order: (index + 1) * 10,
          keywords: [...keywords],
          department: department ? store.id('departments', department) : null,
          body: body ? new RichText(`column:${path}`, store.references).state(body) : null,
        },
        depth: 0,
        overrideAccess: true, // the portal's own start-up content; there is no user yet
      }),
    )
    await loadBelow(store, children, path, store.id('columns', path))
  }
}
