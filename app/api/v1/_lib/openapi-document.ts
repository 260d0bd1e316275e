import { errorTable, type ErrorCode } from '@/lib/errors/error-codes'
import { parametersOf } from './parameters-of'
import { problemSchema } from './problem-schema'
import type { RouteSpec } from './route-spec'
import { toJsonSchema } from './to-json-schema'

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

/** The codes that any route can answer with. */
export const commonErrors: readonly ErrorCode[] = [
  'invalid_request',
  'not_signed_in',
  'invalid_api_key',
  'forbidden',
  'rate_limited',
  'internal',
]

/** Said wherever the interface is described, because whoever uses it by program alone never sees the line under the question box. */
export const whoReads =
  'Who reads it: an answer that a person rates is read by reviewers of the workspace, with that person’s name. Where the workspace has switched it on, reviewers may also read a sample, drawn by chance, of other questions and answers, those asked with a key among them, without the name of who asked. Profile says whether and since when. A conversation that is deleted is out of every sample at once.'

/** The whole interface as an OpenAPI 3.1 document, made from the specs that parse the requests. */
export function openApiDocument(specs: readonly RouteSpec[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const spec of specs) {
    const item = (paths[spec.path] ??= {})
    item[spec.method.toLowerCase()] = operationOf(spec)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Footnote',
      version: '1',
      summary: 'Answers from your own documents, with a footnote on every sentence.',
      description: whoReads,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }],
    tags: [...new Set(specs.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'A key from Profile: `fn_…`.' } },
      schemas: { Problem: toJsonSchema(problemSchema, 'output') },
    },
  }
}

/** `documents` for `/api/v1/documents/{id}/file`. */
export const tagOf = (spec: RouteSpec): string => spec.path.split('/')[3] ?? 'other'

/** `getDocumentsByIdFile`: unique, because method and path are. */
function operationIdOf(spec: RouteSpec): string {
  const words = spec.path.split('/').slice(3)
  const name = words.map((word) => (word.startsWith('{') ? `By-${word.slice(1, -1)}` : word)).join('-')
  return `${spec.method.toLowerCase()}-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function operationOf(spec: RouteSpec) {
  const success = String(spec.status ?? 200)
  return {
    operationId: operationIdOf(spec),
    tags: [tagOf(spec)],
    summary: spec.summary,
    ...(spec.description !== undefined && { description: spec.description }),
    parameters: parametersOf(spec),
    ...requestBodyOf(spec),
    responses: { [success]: successOf(spec), ...failuresOf(spec) },
    ...(spec.role !== undefined && { 'x-role': spec.role }),
    'x-rate-limit': spec.rateLimit,
  }
}

function requestBodyOf(spec: RouteSpec) {
  if (spec.body !== undefined) {
    const required = !spec.body.safeParse(undefined).success
    return { requestBody: { required, content: { 'application/json': { schema: toJsonSchema(spec.body, 'input') } } } }
  }
  if (spec.rawBody === undefined) return {}
  const { mediaType, schema, description } = spec.rawBody
  const content = { [mediaType]: { schema: schema === undefined ? { type: 'string' } : toJsonSchema(schema, 'input') } }
  return { requestBody: { required: true, ...(description !== undefined && { description }), content } }
}

function successOf(spec: RouteSpec) {
  const content: Record<string, unknown> = { 'application/json': { schema: toJsonSchema(spec.response, 'output') } }
  for (const mediaType of spec.otherMediaTypes ?? []) content[mediaType] = { schema: { type: 'string' } }
  return { description: spec.summary, content }
}

function failuresOf(spec: RouteSpec) {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of new Set([...(spec.errors ?? []), ...commonErrors])) {
    const { status } = errorTable[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  const rows = [...byStatus].sort(([a], [b]) => a - b)
  return Object.fromEntries(
    rows.map(([status, codes]) => [String(status), { description: codes.join(', '), content: problemContent }]),
  )
}
