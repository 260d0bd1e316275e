import type { RouteSpec } from './route-spec'
import { toJsonSchema, type JsonSchema } from './to-json-schema'

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Repeating a request with the same key within a day gives the first answer again.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}

/** Path, query and header parameters of a route, for the OpenAPI document and the readable page. */
export function parametersOf(spec: RouteSpec): Parameter[] {
  const from = (place: 'path' | 'query', schema: RouteSpec['params']): Parameter[] => {
    const { properties = {}, required = [] } = schema === undefined ? {} : toJsonSchema(schema, 'input')
    return Object.entries(properties).map(([name, { description, ...rest }]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description !== undefined && { description }),
      // Coerced values have no input type of their own: anything is text in a URL.
      schema: Object.keys(rest).length === 0 ? { type: 'string' } : rest,
    }))
  }
  const headers = spec.idempotent === true ? [idempotencyKey] : []
  return [...from('path', spec.params), ...from('query', spec.query), ...headers]
}
