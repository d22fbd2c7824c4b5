import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import type { Config } from 'payload'

/** Deeper than any client of the contract asks: a list, its documents, one relation and its fields. */
export const MAX_GRAPHQL_DEPTH = 8

/**
 * The second net behind the guard in front of the route (`guard-graphql.ts`): Payload's own
 * complexity rule comes with a limit, and a depth rule runs beside it.
 * @param mayIntrospect lets everybody ask for the schema, in production too.
 */
export const graphqlLimits = (mayIntrospect: boolean): NonNullable<Config['graphQL']> => ({
  maxComplexity: 300,
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: !mayIntrospect,
  validationRules: () => [
    maxDepthRule({
      n: MAX_GRAPHQL_DEPTH,
      ignoreIntrospection: mayIntrospect,
      propagateOnRejection: true,
    }),
  ],
})
