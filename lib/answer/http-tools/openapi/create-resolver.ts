import type { ToolSchema } from '@/lib/domain/tool-service'
import { isFields, OperationProblem, textOf, type Fields } from './unreadable'

/** What is understood of a schema. Patterns are not: one written to run for ever would do so here. */
const plain = [
  'type',
  'enum',
  'const',
  'format',
  'nullable',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'required',
] as const
const mostNodes = 2_000
const mostDepth = 10
const mostEnum = 100

export type Resolver = {
  /** What a reference leads to; anything else is what it is. */
  readonly follow: (value: unknown) => Fields
  /** A schema with what it refers to in it. */
  readonly expand: (value: unknown) => ToolSchema
}

/** References within one document. @throws OperationProblem where one leads out of it, nowhere, or back to itself */
export function createResolver(document: Fields): Resolver {
  let nodes = 0
  const locate = (ref: string): unknown => {
    if (!ref.startsWith('#/')) throw new OperationProblem(`It refers to another document (${ref.slice(0, 80)}).`)
    return ref
      .slice(2)
      .split('/')
      .map((part) => decode(part).replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>((at, part) => (isFields(at) && Object.hasOwn(at, part) ? at[part] : undefined), document)
  }
  const followFrom = (value: unknown, via: readonly string[]): { fields: Fields; via: readonly string[] } => {
    if (!isFields(value))
      throw new OperationProblem(`Something is missing${via.length > 0 ? ` at ${via.at(-1)}` : ''}.`)
    const ref = value['$ref']
    if (typeof ref !== 'string') return { fields: value, via }
    if (via.includes(ref)) throw new OperationProblem(`Its input refers to itself (${ref.slice(0, 80)}).`)
    return followFrom(locate(ref), [...via, ref])
  }
  const expandFrom = (value: unknown, before: readonly string[], depth: number): ToolSchema => {
    if (value === true || value === undefined) return {}
    nodes += 1
    if (nodes > mostNodes || depth > mostDepth) throw new OperationProblem('Its input is too large or too deep.')
    const { fields, via } = followFrom(value, before)
    const inside = (one: unknown): ToolSchema => expandFrom(one, via, depth + 1)
    const list = (name: string): Fields => {
      const all = fields[name]
      return Array.isArray(all) ? { [name]: all.slice(0, 20).map(inside) } : {}
    }
    const { properties, items, additionalProperties, description } = fields
    const words = textOf(description, 200)
    return {
      ...Object.fromEntries(plain.flatMap((name) => (name in fields ? [[name, bounded(fields[name])]] : []))),
      ...(words !== '' && { description: words }),
      ...(isFields(properties) && {
        properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inside(one)])),
      }),
      ...(isFields(items) && { items: inside(items) }),
      ...(typeof additionalProperties === 'boolean' && { additionalProperties }),
      ...(isFields(additionalProperties) && { additionalProperties: inside(additionalProperties) }),
      ...list('anyOf'),
      ...list('oneOf'),
      ...list('allOf'),
    }
  }
  return {
    follow: (value) => followFrom(value, []).fields,
    expand: (value) => expandFrom(value, [], 0),
  }
}

const bounded = (value: unknown): unknown => (Array.isArray(value) ? value.slice(0, mostEnum) : value)

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
