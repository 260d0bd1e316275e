import type { JsonSchema } from '@/app/api/v1/_lib/to-json-schema'

/** `"up" | "down"`, `integer, 1 to 100, default 10`, `string[] | null`. */
export function describeType(schema: JsonSchema): string {
  const limits = [rangeOf(schema), 'default' in schema ? `default ${JSON.stringify(schema.default)}` : '']
  return [typeOf(schema), ...limits].filter(Boolean).join(', ')
}

function typeOf(schema: JsonSchema): string {
  const branches = schema.anyOf ?? schema.oneOf
  if (branches !== undefined) return [...new Set(branches.map(typeOf))].join(' | ')
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema['const'] !== undefined) return JSON.stringify(schema['const'])
  if (schema.type === 'array') return `${schema.items === undefined ? 'any' : typeOf(schema.items)}[]`
  if (typeof schema.type === 'string')
    return schema.format === undefined ? schema.type : `${schema.type} (${schema.format})`
  return 'any'
}

function rangeOf(schema: JsonSchema): string {
  const low = schema.minimum ?? schema.minLength
  const high = schema.maximum ?? schema.maxLength
  const unit = schema.type === 'string' ? ' characters' : ''
  if (low !== undefined && high !== undefined) return `${low} to ${high}${unit}`
  if (high !== undefined) return `at most ${high}${unit}`
  return low === undefined ? '' : `at least ${low}${unit}`
}
