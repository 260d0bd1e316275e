import {
  mostOperations,
  toolMethods,
  type ToolAuth,
  type ToolMethod,
  type ToolOperation,
} from '@/lib/domain/tool-service'
import { createResolver, type Resolver } from './create-resolver'
import { parseDocument } from './parse-document'
import { readInputs } from './read-inputs'
import { readAuth, readServers } from './read-servers'
import { isFields, OperationProblem, textOf, unreadable, type Fields } from './unreadable'

export type OpenApi = {
  readonly title: string
  /** Addresses that it names, absolute, the first first. */
  readonly servers: readonly string[]
  /** The first way to sign in that it names and that is known here. */
  readonly auth: ToolAuth
  readonly operations: readonly ToolOperation[]
}

const nothing = { parameters: [], body: null, headers: {} } as const

/**
 * What a service can be asked, out of its OpenAPI document of version 3.0 or 3.1.
 * @param from where the document lies, for servers that are named relative to it
 * @throws openapi_unreadable, with the line or the field
 */
export function readOpenApi(text: string, from: URL | null): OpenApi {
  const document = parseDocument(text)
  const { paths } = document
  if (!isFields(paths)) throw unreadable('The field “paths” is missing: there is nothing to ask.')
  const resolver = createResolver(document)
  const found = Object.entries(paths).flatMap(([path, item]) => listMethods(path, item, resolver))
  if (found.length === 0) throw unreadable('The field “paths” has no operation: there is nothing to ask.')
  if (found.length > mostOperations)
    throw unreadable(
      `This document has ${found.length} operations, and at most ${mostOperations} are taken. Leave out of “paths” what is not needed.`,
    )
  const info = isFields(document['info']) ? document['info'] : {}
  return {
    title: textOf(info['title'], 60),
    servers: readServers(document, from),
    auth: readAuth(document),
    operations: found.map((one) => readOperation(one, resolver)),
  }
}

type Found = { readonly path: string; readonly method: ToolMethod; readonly item: Fields; readonly operation: Fields }

function listMethods(path: string, value: unknown, { follow }: Resolver): Found[] {
  if (path.startsWith('x-')) return []
  if (!isRoute(path))
    throw unreadable(
      `The path “${path.slice(0, 80)}” in “paths” is none: it begins with / and has no “..”, “?” or “#”.`,
    )
  const item = followIn(path, value, follow)
  return toolMethods.flatMap((method) => {
    const operation = item[method.toLowerCase()]
    if (operation === undefined) return []
    if (!isFields(operation))
      throw unreadable(`The field “${method.toLowerCase()}” of “${path}” in “paths” is no operation.`)
    return [{ path, method, item, operation }]
  })
}

function followIn(path: string, value: unknown, follow: Resolver['follow']): Fields {
  try {
    return follow(value)
  } catch (cause) {
    if (!(cause instanceof OperationProblem)) throw cause
    throw unreadable(`The path “${path}” in “paths” cannot be read. ${cause.message}`, cause)
  }
}

const isRoute = (path: string): boolean =>
  /^\/[^?#\\\s]*$/.test(path) && path.length <= 300 && !path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part))

function readOperation({ path, method, item, operation }: Found, resolver: Resolver): ToolOperation {
  const named = textOf(operation['summary'], 120) || textOf(operation['operationId'], 120) || `${method} ${path}`
  const common = {
    key: `${method} ${path}`,
    method,
    path,
    summary: named,
    description: textOf(operation['description'], 400),
  }
  try {
    return { ...common, inputs: readInputs({ path, item, operation }, resolver), unusable: null }
  } catch (cause) {
    if (!(cause instanceof OperationProblem)) throw cause
    return { ...common, inputs: nothing, unusable: cause.message }
  }
}
