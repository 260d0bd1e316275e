import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readOpenApi } from '@/lib/answer/http-tools/openapi/read-openapi'
import { toValidator } from '@/lib/answer/http-tools/openapi/to-validator'
import { allSpecs } from './all-specs'
import { openApiDocument } from './openapi-document'

const root = path.join(process.cwd(), 'app/api/v1')
/** These describe or refuse; they are not part of the interface. */
const unlisted = ['/api/v1/[...path]', '/api/v1/openapi.json']

/** `/api/v1/documents/{id}` of each folder with a route.ts. */
function routesOnDisk(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map((file) => `/api/v1/${path.dirname(file)}`)
    .filter((route) => !unlisted.includes(route))
    .map((route) => route.replace(/\[(\w+)\]/g, '{$1}'))
}

test('every route has its spec in the list, and every spec its route', () => {
  const onDisk = routesOnDisk()
  expect(onDisk.length).toBeGreaterThan(15)
  expect([...new Set(allSpecs.map((spec) => spec.path))].sort()).toEqual(onDisk.sort())
})

test('no two specs claim the same method and path, and braces are parameters', () => {
  const names = allSpecs.map((spec) => `${spec.method} ${spec.path}`)
  expect(new Set(names).size).toBe(names.length)
  for (const spec of allSpecs) {
    const braces = [...spec.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    expect(Object.keys(spec.params?.shape ?? {}), spec.path).toEqual(braces)
  }
})

test('reading never takes a body', () => {
  const reading = allSpecs.filter((spec) => spec.method === 'GET')
  expect(reading.length).toBeGreaterThan(5)
  for (const spec of reading) expect(spec.body ?? spec.rawBody, spec.path).toBeUndefined()
})

/** The shape of OpenAPI 3.1 as far as we use it. */
const schemaOrRef = z.record(z.string(), z.unknown())
const contentSchema = z.record(z.string(), z.object({ schema: schemaOrRef }))
const operationSchema = z.object({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(3),
  parameters: z.array(
    z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean(), schema: schemaOrRef }),
  ),
  requestBody: z.object({ required: z.boolean(), content: contentSchema }).optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), z.object({ description: z.string(), content: contentSchema })),
})
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(
    z.string().startsWith('/api/v1/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operationSchema),
  ),
  components: z.object({ schemas: z.object({ Problem: schemaOrRef }) }),
})

test('the document has the shape of OpenAPI 3.1, with unique operation ids', () => {
  const document = openApiDocument(allSpecs)
  const parsed = documentSchema.safeParse(JSON.parse(JSON.stringify(document)))
  expect(parsed.error && z.prettifyError(parsed.error)).toBeUndefined()
  const ids = Object.values(parsed.data?.paths ?? {}).flatMap((item) =>
    Object.values(item).map((one) => one?.operationId),
  )
  expect(ids.length).toBe(allSpecs.length)
  expect(new Set(ids).size).toBe(ids.length)
})

test('whoever asks by program alone is told that answers may be drawn for review', () => {
  const { info, paths } = openApiDocument(allSpecs)
  expect(info.description).toContain('reviewers may also read a sample')
  expect(paths['/api/v1/answers']?.['post']).toMatchObject({
    description: expect.stringContaining('drawn by chance') as string,
  })
})

test('what API.md promises is there', () => {
  const { paths } = openApiDocument(allSpecs)
  const promised = [
    'post /api/v1/collections',
    'get /api/v1/collections',
    'post /api/v1/collections/{id}/documents',
    'post /api/v1/collections/{id}/documents/bulk',
    'get /api/v1/batches/{id}',
    'get /api/v1/documents/{id}',
    'get /api/v1/documents/{id}/file',
    'get /api/v1/documents/{id}/text',
    'post /api/v1/documents/{id}/retry',
    'delete /api/v1/documents/{id}',
    'post /api/v1/search',
    'post /api/v1/answers',
    'get /api/v1/answers/{id}',
    'post /api/v1/answers/{id}/feedback',
    'get /api/v1/usage',
  ]
  const served = Object.entries(paths).flatMap(([route, item]) =>
    Object.keys(item).map((method) => `${method} ${route}`),
  )
  expect(served).toEqual(expect.arrayContaining(promised))
})

test('another Footnote could add it as a service: what it says is understood, files apart', () => {
  const { paths, ...document } = JSON.parse(JSON.stringify(openApiDocument(allSpecs))) as { paths: object }
  const unusable: string[] = []
  for (const [path, item] of Object.entries(paths)) {
    const { operations } = readOpenApi(JSON.stringify({ ...document, paths: { [path]: item as object } }), null)
    for (const one of operations) {
      if (one.unusable === null) expect(z.toJSONSchema(toValidator(one.inputs))).toMatchObject({ type: 'object' })
      else unusable.push(`${one.key}: ${one.unusable}`)
    }
  }
  expect(unusable.filter((one) => !one.includes('something other than JSON'))).toEqual([])
  expect(unusable).toHaveLength(4)
})
