/** A relation as Payload gives it: the id, or the document when it was populated. */
export type Relation<Doc extends { id: string }> = string | Doc | null | undefined

/** The populated document, or `null` when there is only an id: not readable, or not asked for. */
export function related<Doc extends { id: string }>(relation: Relation<Doc>): Doc | null {
  return relation && typeof relation === 'object' ? relation : null
}

/** The populated documents of a list; what the reader may not see is left out. */
export function relatedAll<Doc extends { id: string }>(
  relations: readonly Relation<Doc>[] | null | undefined,
): Doc[] {
  return (relations ?? []).flatMap((relation) => related(relation) ?? [])
}

/** The id of a relation, populated or not; `null` when it is empty. */
export function relationId(relation: Relation<{ id: string }>): string | null {
  if (!relation) return null
  return typeof relation === 'string' ? relation : relation.id
}

/** The ids of a list of relations, empty ones left out. */
export function relationIds(
  relations: readonly Relation<{ id: string }>[] | null | undefined,
): string[] {
  return (relations ?? []).flatMap((relation) => relationId(relation) ?? [])
}
