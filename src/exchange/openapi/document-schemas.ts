import { configToJSONSchema, type SanitizedConfig } from 'payload'

import { staffField } from '@/editorial/access'
import { type Json, type JsonObject, orNull } from './schema'

/** Collections and globals that the public reads. */
export const publicCollections = {
  articles: 'Article',
  columns: 'Column',
  departments: 'Department',
  staff: 'Person',
  photos: 'Photo',
  attachments: 'Attachment',
} as const
export const publicGlobals = { site: 'Site', home: 'Home' } as const

export type PublicCollection = keyof typeof publicCollections

const names = new Map<string, string>([
  ...Object.entries(publicCollections),
  ...Object.entries(publicGlobals),
])

/**
 * Schemas of public documents as they are read, from Payload's own for its types. What the public
 * does not see is left out; with `select` any field may be missing, so none but `id` is required.
 */
export function documentSchemas(config: SanitizedConfig): JsonObject {
  const { definitions = {} } = configToJSONSchema(config, 'text')
  const schemas: JsonObject = {}
  for (const [slug, name] of names) {
    const schema = readable(definitions[slug] as unknown as Json) as JsonObject
    const hidden = hiddenFields(config, slug)
    const properties = Object.fromEntries(
      Object.entries(schema.properties as JsonObject)
        .filter(([field]) => field !== 'collection' && hidden.get(field) !== 'absent')
        // Payload gives a list that may not be read as an empty one.
        .map(([field, each]) => [field, hidden.has(field) ? { type: 'array', maxItems: 0 } : each]),
    )
    const isCollection = slug in publicCollections
    schemas[name] = {
      ...schema,
      title: name,
      properties: isCollection ? properties : { ...properties, globalType: { type: 'string' } },
      ...(isCollection ? { required: ['id'] } : {}),
    }
  }
  return schemas
}

/** A document that is not published: it may lack whatever is not written yet. */
export function draftOf({ properties, ...schema }: JsonObject): JsonObject {
  const fields = Object.entries(properties as Record<string, JsonObject>)
  return {
    ...schema,
    title: `${schema.title as string}Draft`,
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, name === 'id' ? field : orNull(field)]),
    ),
  }
}

/** The fields that `staffField` or `hidden` keeps from the public, and what is seen of them. */
function hiddenFields(config: SanitizedConfig, slug: string): Map<string, 'absent' | 'empty'> {
  const entity = [...config.collections, ...config.globals].find((each) => each.slug === slug)
  return new Map(
    (entity?.flattenedFields ?? [])
      .filter(
        (field) =>
          ('hidden' in field && field.hidden === true) ||
          ('access' in field && field.access?.read === staffField),
      )
      .map(({ name, type }) => [name, type === 'array' ? 'empty' : 'absent'] as const),
  )
}

/** Payload's schema (draft 7, for its own types) as one for answers, in OpenAPI 3.1. */
function readable(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(readable)
  if (typeof schema !== 'object' || schema === null) return schema
  const { required: _, tsType: __, $ref, ...rest } = schema as JsonObject
  if (typeof $ref === 'string') return referTo($ref.replace('#/definitions/', ''))
  const told = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, readable(value)]),
  )
  const isNullable = Array.isArray(told.type) && told.type.includes('null')
  if (isNullable && Array.isArray(told.enum) && !told.enum.includes(null)) {
    return { ...told, enum: [...(told.enum as Json[]), null] }
  }
  // A date is a text and null at once to `oneOf` where two of its forms allow null.
  if (told.oneOf) {
    const { oneOf, ...others } = told
    return { ...others, anyOf: oneOf }
  }
  return told
}

const referTo = (slug: string): JsonObject => {
  const name = names.get(slug)
  // Of what is not public the id alone is seen.
  return name ? { $ref: `#/components/schemas/${name}` } : { type: 'object' }
}
