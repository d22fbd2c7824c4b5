import { type DatedItem, DatedList } from '@/ui/dated-list'

/** 相关稿件; nothing where there are none. */
export function RelatedArticles({ items }: { items: DatedItem[] }) {
  if (items.length === 0) return null
  return (
    <section className="related" aria-labelledby="related">
      <h2 className="related__title" id="related">
        相关稿件
      </h2>
      <DatedList items={items} />
    </section>
  )
}
