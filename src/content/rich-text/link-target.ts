import type { Field, FieldAffectingData, PolymorphicRelationshipField } from 'payload'

/** What a link in a text may lead to. */
export const linkTargets = ['articles', 'columns'] as const

export type LinkTargetCollection = (typeof linkTargets)[number]

/** A relation as the form holds it. */
export interface LinkTarget {
  relationTo: LinkTargetCollection
  value: string
}

/** The fields of a link, its target found by any phrase of the text instead of by title. */
export function linkFields({
  defaultFields,
}: {
  defaultFields: FieldAffectingData[]
}): (Field | FieldAffectingData)[] {
  return defaultFields.map((field) => (isTarget(field) ? withFinder(field) : field))
}

function withFinder(field: PolymorphicRelationshipField): PolymorphicRelationshipField {
  const components = {
    ...field.admin?.components,
    Field: '@/content/rich-text/link-target-field#LinkTargetField',
  }
  return { ...field, admin: { ...field.admin, components } }
}

/** What Payload calls the target in the fields of its link feature. */
function isTarget(field: FieldAffectingData): field is PolymorphicRelationshipField {
  return field.type === 'relationship' && field.name === 'doc' && Array.isArray(field.relationTo)
}

/** The document a value points to, populated or not; `null` for no value and for another kind. */
export function linkTargetOf(value: unknown): LinkTarget | null {
  if (!isRecord(value)) return null
  const id = isRecord(value.value) ? value.value.id : value.value
  const relationTo = linkTargets.find((slug) => slug === value.relationTo)
  return relationTo && typeof id === 'string' && id !== '' ? { relationTo, value: id } : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
