import { z } from 'zod'
import type { ToolInputs, ToolSchema } from '@/lib/domain/tool-service'

/** Characters of a text that a model may send. */
const mostText = 2_000
const mostItems = 100

/** What may be sent to an operation: one argument for each parameter, and `body`. Nothing else gets through. */
export function toValidator({ parameters, body }: ToolInputs) {
  const fields: Record<string, z.ZodType> = Object.fromEntries(
    parameters.map(({ argument, schema, required, description }) => {
      const described = description === '' ? toZod(schema) : toZod(schema).describe(description)
      return [argument, required ? described : described.optional()]
    }),
  )
  if (body) fields['body'] = body.required ? toZod(body.schema) : toZod(body.schema).optional()
  return z.strictObject(fields)
}

/** A schema as it was read, as what checks a value. What is not understood of it lets through what JSON can say. */
export function toZod(schema: ToolSchema): z.ZodType {
  const { description } = schema
  const bare = schema['nullable'] === true ? withoutNull(schema).nullable() : withoutNull(schema)
  return typeof description === 'string' ? bare.describe(description) : bare
}

function withoutNull(schema: ToolSchema): z.ZodType {
  const { type, enum: values, allOf } = schema
  const choices = schemasIn(schema['anyOf']) ?? schemasIn(schema['oneOf'])
  const all = schemasIn(allOf)
  if (Array.isArray(values)) return oneOf(values.filter(isScalar).map((value) => z.literal(value)))
  if (isScalar(schema['const'])) return z.literal(schema['const'])
  if (choices) return oneOf(choices.map(toZod))
  if (all) return toZod(merged([schema, ...all]))
  const types = Array.isArray(type) ? type : [type]
  return types.length > 1 ? oneOf(types.map((one) => ofType(one, schema))) : ofType(types[0], schema)
}

function oneOf(options: readonly z.ZodType[]): z.ZodType {
  const [first, ...rest] = options
  return first === undefined ? z.never() : rest.length === 0 ? first : z.union([first, ...rest])
}

function ofType(type: unknown, schema: ToolSchema): z.ZodType {
  switch (type) {
    case 'string':
      return ofText(schema)
    case 'integer':
      return between(z.int(), schema)
    case 'number':
      return between(z.number(), schema)
    case 'boolean':
      return z.boolean()
    case 'null':
      return z.null()
    case 'array':
      return z
        .array(isSchema(schema['items']) ? toZod(schema['items']) : z.unknown())
        .min(numberOf(schema['minItems']) ?? 0)
        .max(Math.min(numberOf(schema['maxItems']) ?? mostItems, mostItems))
    default:
      return type === 'object' || isSchema(schema['properties']) ? ofFields(schema) : z.unknown()
  }
}

function ofText(schema: ToolSchema): z.ZodType {
  if (schema['format'] === 'date') return z.iso.date()
  if (schema['format'] === 'date-time') return z.iso.datetime({ offset: true })
  if (schema['format'] === 'uuid') return z.guid()
  return z
    .string()
    .min(numberOf(schema['minLength']) ?? 0)
    .max(Math.min(numberOf(schema['maxLength']) ?? mostText, mostText))
}

function between(number: z.ZodNumber | z.ZodInt, { minimum, maximum }: ToolSchema): z.ZodType {
  const [from, to] = [numberOf(minimum), numberOf(maximum)]
  const above = from === null ? number : number.min(from)
  return to === null ? above : above.max(to)
}

function ofFields(schema: ToolSchema): z.ZodType {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {}
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => {
      const field = toZod(isSchema(one) ? one : {})
      return [name, required.includes(name) ? field : field.optional()]
    }),
  )
  const more = schema['additionalProperties']
  if (isSchema(more)) return z.object(fields).catchall(toZod(more))
  // Without a word on others, those that are described are what is meant.
  return more === true || Object.keys(fields).length === 0
    ? z.object(fields).catchall(z.unknown())
    : z.strictObject(fields)
}

/** Several schemas that hold at once, as one: objects that are put together of parts. */
function merged(parts: readonly ToolSchema[]): ToolSchema {
  const flat = parts.flatMap((part) => [part, ...(part === parts[0] ? [] : (schemasIn(part['allOf']) ?? []))])
  const bare = flat.map(({ allOf: _allOf, ...part }): ToolSchema => part)
  return {
    ...Object.assign({}, ...bare),
    properties: Object.assign({}, ...bare.map((part) => part['properties'] ?? {})) as ToolSchema,
    required: bare.flatMap((part) => (Array.isArray(part['required']) ? (part['required'] as unknown[]) : [])),
  }
}

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
const isSchema = (value: unknown): value is ToolSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const schemasIn = (value: unknown): ToolSchema[] | null => (Array.isArray(value) ? value.filter(isSchema) : null)
const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null
