import type { JsonSchema } from '@/app/api/v1/_lib/to-json-schema'

/** What people would write in fields of these names. */
const wellKnown: Record<string, unknown> = {
  question: 'How much unused leave carries over?',
  query: 'parental leave',
  name: 'Handbook',
  title: 'Leave questions',
  rating: 'up',
}

/** A small value that fits the schema: required fields only, so that the example shows how little is needed. */
export function exampleOf(schema: JsonSchema, name = ''): unknown {
  if (name in wellKnown) return wellKnown[name]
  if (schema.enum?.[0] !== undefined) return schema.enum[0]
  if (schema['const'] !== undefined) return schema['const']
  const branch = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (branch !== undefined) return exampleOf(branch, name)
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {})
      const wanted = fields.filter(
        ([key]) => schema.required?.includes(key) === true && !('default' in (schema.properties?.[key] ?? {})),
      )
      return Object.fromEntries(wanted.map(([key, value]) => [key, exampleOf(value, key)]))
    }
    case 'array':
      return schema.items === undefined ? [] : [exampleOf(schema.items, name)]
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    default:
      return schema.format === 'date' ? '2026-01-31' : 'text'
  }
}
