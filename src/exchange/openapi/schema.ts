/** A JSON schema (2020-12) or another part of an OpenAPI document. */
export type Json = null | boolean | number | string | readonly Json[] | { [name: string]: Json }

export type JsonObject = { [name: string]: Json }

export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })

export const text: JsonObject = { type: 'string' }
export const textOrNull: JsonObject = { type: ['string', 'null'] }
export const whole: JsonObject = { type: 'integer', minimum: 0 }
export const flag: JsonObject = { type: 'boolean' }

export const list = (items: Json): JsonObject => ({ type: 'array', items })

export const orNull = (schema: JsonObject): JsonObject => ({ anyOf: [schema, { type: 'null' }] })

/** An object with these properties, all of them always there. */
export const shape = (properties: JsonObject): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
})
