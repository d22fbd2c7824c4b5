/** What a list says when there is nothing in it. */
export function EmptyState({ text }: { text: string }) {
  return <p className="empty">{text}</p>
}
