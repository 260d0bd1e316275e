import { expect, test } from 'vitest'
import { readOpenApi } from './read-openapi'
import { toValidator } from './to-validator'

const document = (paths: object, more: object = {}) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Orders' },
    servers: [{ url: 'https://api.example.com/v2/' }],
    paths,
    ...more,
  })
const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }
const read = (paths: object, more: object = {}) => readOpenApi(document(paths, more), null)
const problemOf = (text: string): string => {
  try {
    readOpenApi(text, null)
    return ''
  } catch (thrown) {
    return (thrown as Error).message
  }
}

test('operations are read with method, path, what they take and where they are', () => {
  const api = read(
    {
      '/orders/{id}': {
        parameters: [id],
        get: { summary: 'Get an order', parameters: [{ name: 'lang', in: 'query', schema: { enum: ['en', 'de'] } }] },
        delete: { operationId: 'cancelOrder' },
      },
    },
    { components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } } } },
  )
  expect(api.title).toBe('Orders')
  expect(api.servers).toEqual(['https://api.example.com/v2'])
  expect(api.auth).toEqual({ kind: 'header', name: 'X-Api-Key' })
  expect(api.operations.map(({ key, summary, unusable }) => [key, summary, unusable])).toEqual([
    ['GET /orders/{id}', 'Get an order', null],
    ['DELETE /orders/{id}', 'cancelOrder', null],
  ])
  const schema = toValidator(api.operations[0]?.inputs ?? never())
  expect(schema.safeParse({ id: 4711, lang: 'de' }).success).toBe(true)
  for (const wrong of [{}, { id: 0 }, { id: '4711' }, { id: 1, lang: 'fr' }, { id: 1, host: 'evil.example' }])
    expect(schema.safeParse(wrong).success).toBe(false)
})

const never = (): never => {
  throw new Error('there is an operation')
}

test('YAML is read like JSON, servers relative to where the document lies, and variables have their usual values', () => {
  const yaml = `openapi: 3.0.3
info: { title: Stock }
servers:
  - url: /{stage}/api
    variables: { stage: { default: live } }
paths:
  /items:
    get:
      summary: List items
`
  const api = readOpenApi(yaml, new URL('https://stock.example.com/docs/openapi.yaml'))
  expect(api.servers).toEqual(['https://stock.example.com/live/api'])
  expect(api.operations).toMatchObject([{ key: 'GET /items', summary: 'List items' }])
})

test('references within the document are followed; schemas are put together of parts', () => {
  const api = read(
    { '/orders': { post: { requestBody: { $ref: '#/components/requestBodies/Order' } } } },
    {
      components: {
        requestBodies: {
          Order: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
          },
        },
        schemas: {
          Named: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
          Order: {
            allOf: [
              { $ref: '#/components/schemas/Named' },
              { type: 'object', properties: { count: { type: 'integer' } } },
            ],
          },
        },
      },
    },
  )
  const schema = toValidator(api.operations[0]?.inputs ?? never())
  expect(schema.safeParse({ body: { name: 'Mug', count: 2 } }).success).toBe(true)
  expect(schema.safeParse({ body: { count: 2 } }).success).toBe(false)
  expect(schema.safeParse({ body: { name: 'Mug', admin: true } }).success).toBe(false)
})

test('what refers to itself, out of the document or nowhere cannot be asked, and the rest of the document can', () => {
  const body = (ref: string) => ({
    requestBody: { required: true, content: { 'application/json': { schema: { $ref: ref } } } },
  })
  const { operations } = read(
    {
      '/tree': { post: body('#/components/schemas/Tree') },
      '/far': { post: body('https://evil.example/schema.json#/A') },
      '/file': { post: body('./other.yaml') },
      '/gone': { post: body('#/components/schemas/Gone') },
      '/loop': { get: { parameters: [{ $ref: '#/components/parameters/Loop' }] } },
      '/fine': { get: {} },
    },
    {
      components: {
        schemas: { Tree: { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' } } } },
        parameters: { Loop: { $ref: '#/components/parameters/Loop' } },
      },
    },
  )
  expect(operations.map(({ unusable }) => unusable)).toEqual([
    expect.stringContaining('refers to itself'),
    expect.stringContaining('another document'),
    expect.stringContaining('another document'),
    expect.stringContaining('missing at #/components/schemas/Gone'),
    expect.stringContaining('refers to itself'),
    null,
  ])
})

test('a schema that grows without end by its references is given up', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `S${at}`,
      {
        type: 'object',
        properties: Object.fromEntries(
          Array.from({ length: 9 }, (__, to) => [`p${to}`, { $ref: `#/components/schemas/S${at + 1}` }]),
        ),
      },
    ]),
  )
  const components = { schemas: { ...schemas, S9: { type: 'string' } } }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } }
  const { operations } = read({ '/big': { post: { requestBody: { required: true, content } } } }, { components })
  expect(operations[0]?.unusable).toContain('too large')
})

test('headers of the connection or of who asks are no argument; a header with one value is sent as it is', () => {
  const header = (name: string, schema: object, required = true) => ({ name, in: 'header', required, schema })
  const { operations } = read({
    '/a': { get: { parameters: [header('X-Tenant', { type: 'string' })] } },
    '/b': {
      get: { parameters: [header('X-Version', { enum: ['2'] }), header('Accept-Language', { type: 'string' }, false)] },
    },
    '/c': {
      get: {
        parameters: [header('Authorization', { type: 'string' }), header('Host', { enum: ['evil.example'] }, false)],
      },
    },
    '/d': { get: { parameters: [{ name: 'session', in: 'cookie', required: true, schema: {} }] } },
  })
  expect(operations.map(({ unusable }) => unusable)).toEqual([
    'It needs the header X-Tenant, which is not given away.',
    null,
    null,
    'It takes “session” from cookie, which is not sent.',
  ])
  expect(operations[1]?.inputs).toMatchObject({
    headers: { 'X-Version': '2' },
    parameters: [{ argument: 'Accept-Language' }],
  })
  expect(operations[2]?.inputs).toMatchObject({ headers: {}, parameters: [] })
})

test('two parameters of one name have a name each', () => {
  const query = { name: 'id', in: 'query', schema: { type: 'string' } }
  const { operations } = read({ '/orders/{id}': { get: { parameters: [id, query] } } })
  expect(operations[0]?.inputs.parameters.map(({ argument }) => argument)).toEqual(['path_id', 'query_id'])
})

test('what is no OpenAPI document is refused with the line or the field', () => {
  expect(problemOf('hello')).toContain('no fields at the top')
  expect(problemOf('{"openapi": "3.1.0",\n "paths": {,}}')).toContain('Line 2')
  expect(problemOf('openapi: 3.1.0\npaths:\n  /a: [\n')).toMatch(/Line \d/)
  expect(problemOf('{"swagger": "2.0"}')).toContain('Swagger 2.0')
  expect(problemOf('{"openapi": "4.0.0"}')).toContain('“openapi”')
  expect(problemOf('{"openapi": "3.0.0"}')).toContain('“paths”')
  expect(problemOf(document({}))).toContain('“paths”')
  expect(problemOf(document({ '/a/../b': { get: {} } }))).toContain('“/a/../b”')
  expect(problemOf(document({ '/a/%2e%2E/b': { get: {} } }))).toContain('“/a/%2e%2E/b”')
  expect(problemOf(document({ '/a': { get: 'no' } }))).toContain('“get” of “/a”')
  expect(problemOf(document({ '/a': { $ref: 'https://evil.example/x' } }))).toContain('“/a”')
  expect(problemOf(document({ '/a?b=1': { get: {} } }))).toContain('“/a?b=1”')
  expect(problemOf(`${' '.repeat(600_001)}{}`)).toContain('600 kB')
})

test('more operations than are taken are refused, and how many there are is said', () => {
  const paths = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`/p${at}`, { get: {} }]))
  expect(problemOf(document(paths))).toContain('51 operations')
})

test('aliases that multiply, and keys that mean something to the language, do no harm', () => {
  const lines = ['openapi: 3.0.0', 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let at = 1; at < 9; at++)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    )
  expect(problemOf([...lines, 'paths: {}'].join('\n'))).toContain('aliases')
  const { operations } = readOpenApi(
    '{"openapi":"3.0.0","paths":{"/a":{"post":{"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"__proto__":{"type":"string"}}}}}}}}}}',
    null,
  )
  expect(operations[0]?.unusable).toBe(null)
  expect(({} as { type?: string }).type).toBeUndefined()
})

test('an operation with an address of its own is not asked at the service’s', () => {
  const servers = [{ url: 'https://evil.example' }]
  const { operations } = read({ '/a': { servers, get: {} }, '/b': { get: { servers } } })
  for (const { unusable } of operations) expect(unusable).toContain('address of its own')
})

test('a path with a part that is not described cannot be asked', () => {
  expect(read({ '/orders/{id}': { get: {} } }).operations[0]?.unusable).toContain('no parameter is described')
})
