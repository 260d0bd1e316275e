import type { ToolInputs, ToolParameter } from '@/lib/domain/tool-service'
import type { Resolver } from './create-resolver'
import { isFields, OperationProblem, textOf, type Fields } from './unreadable'

/** Headers that a model may fill in. All others say something of the connection or of who asks, and that is never a model's to say. */
const openHeaders = new Set(['accept-language', 'prefer'])
const mostParameters = 30

type Described = { readonly path: string; readonly item: Fields; readonly operation: Fields }

/** What an operation takes. @throws OperationProblem when it takes something that cannot be given, or is described by halves */
export function readInputs({ path, item, operation }: Described, resolver: Resolver): ToolInputs {
  if (listOf(item['servers']).length > 0 || listOf(operation['servers']).length > 0)
    throw new OperationProblem('It lies at an address of its own, and a service has one.')
  const described = [...listOf(item['parameters']), ...listOf(operation['parameters'])].map((one) =>
    resolver.follow(one),
  )
  // What the operation says of a parameter goes before what its path says.
  const byPlace = new Map(described.map((one) => [`${String(one['in'])} ${String(one['name'])}`, one]))
  if (byPlace.size > mostParameters) throw new OperationProblem(`It takes more than ${mostParameters} parameters.`)
  const headers: Record<string, string> = {}
  const parameters = [...byPlace.values()].flatMap((one): Omit<ToolParameter, 'argument'>[] => {
    const { in: place, required, style } = one
    const name = String(one['name'])
    const schema = schemaOf(one, name, resolver)
    if (place === 'header' && !openHeaders.has(name.toLowerCase())) {
      const only = onlyValue(schema)
      if (only !== null && isPlainHeader(name)) headers[name] = only
      else if (required === true && !isOurs(name))
        throw new OperationProblem(`It needs the header ${name}, which is not given away.`)
      return []
    }
    if (place === 'cookie' && required !== true) return []
    if (place !== 'path' && place !== 'query' && place !== 'header')
      throw new OperationProblem(`It takes “${name}” from ${String(place)}, which is not sent.`)
    if (style !== undefined && style !== (place === 'query' ? 'form' : 'simple'))
      throw new OperationProblem(`It takes “${name}” in a way that is not known here (${textOf(style, 40)}).`)
    const description = textOf(one['description'], 300)
    const explode = place === 'query' && one['explode'] !== false
    return [{ name, in: place, required: place === 'path' || required === true, description, schema, explode }]
  })
  const inPath = [...path.matchAll(/\{([^{}/]*)\}/g)].map((match) => match[1])
  if (
    inPath.some((name) => !parameters.some((one) => one.in === 'path' && one.name === name)) ||
    /[{}]/.test(path.replaceAll(/\{[^{}/]+\}/g, ''))
  )
    throw new OperationProblem('Its path has a part that no parameter is described for.')
  const body = readBody(operation['requestBody'], resolver)
  return { parameters: withArguments(parameters, body !== null), body, headers }
}

function readBody(value: unknown, resolver: Resolver): ToolInputs['body'] {
  if (value === undefined) return null
  const { content, required } = resolver.follow(value)
  const types = isFields(content) ? Object.entries(content) : []
  const json = types.find(([type]) => /^application\/(?:[\w.+-]+\+)?json\b/i.test(type))?.[1]
  if (!isFields(json)) {
    if (required !== true) return null
    throw new OperationProblem('It takes something other than JSON.')
  }
  return { required: required === true, schema: resolver.expand(json['schema'] ?? {}) }
}

/** Of one argument each: `id`, and `query_id` where a path and a query both have it. */
function withArguments(parameters: readonly Omit<ToolParameter, 'argument'>[], hasBody: boolean): ToolParameter[] {
  const names = parameters.map(({ name }) => name.replaceAll(/[^\w-]+/g, '_'))
  return parameters.map((one, at) => {
    const name = names[at] ?? ''
    const isShared = names.indexOf(name) !== names.lastIndexOf(name) || (hasBody && name === 'body')
    return { ...one, argument: isShared ? `${one.in}_${name}` : name }
  })
}

function schemaOf(parameter: Fields, name: string, resolver: Resolver) {
  if (name === '' || name === 'undefined') throw new OperationProblem('It has a parameter without a name.')
  if ('content' in parameter) throw new OperationProblem(`It takes “${name}” as a document of its own.`)
  return resolver.expand(parameter['schema'] ?? {})
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isOurs = (name: string): boolean => /^(?:authorization|accept|content-type|user-agent)$/i.test(name)
const isPlainHeader = (name: string): boolean =>
  /^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name) &&
  !isOurs(name) &&
  !/^(?:host|cookie|connection|content-|transfer-encoding|te$|upgrade|expect|proxy-|x-forwarded|forwarded)/i.test(name)

/** The one value that there is to send, and that fits into a header. */
function onlyValue(schema: Fields): string | null {
  const values = Array.isArray(schema['enum']) ? schema['enum'] : 'const' in schema ? [schema['const']] : []
  const [only] = values as unknown[]
  return values.length === 1 && typeof only === 'string' && /^[\x21-\x7e]{1,100}$/.test(only) ? only : null
}
