import type { DefaultServerCellComponentProps } from 'payload'

/** The kind of content in a list, as the admin calls it: 稿件 for `articles`. */
export function KindCell({ cellData, i18n, payload }: DefaultServerCellComponentProps) {
  const slug = String(cellData ?? '')
  const { collections, globals } = payload.config
  const label =
    collections.find((collection) => collection.slug === slug)?.labels.plural ??
    globals.find((global) => global.slug === slug)?.label
  if (typeof label === 'function') return label({ i18n, t: i18n.t as never })
  if (typeof label === 'object') return label[i18n.language] ?? slug
  return label ?? slug
}
