import { expect, test } from 'vitest'
import type { ToolParameter } from '@/lib/domain/tool-service'
import { buildRequest, signRequest } from './build-request'
import { hideSecret } from './hide-secret'

const parameter = (name: string, place: ToolParameter['in'], more: Partial<ToolParameter> = {}): ToolParameter => ({
  argument: name,
  name,
  in: place,
  required: false,
  description: '',
  schema: {},
  explode: true,
  ...more,
})
const parameters = [
  parameter('id', 'path'),
  parameter('file', 'path'),
  parameter('tag', 'query'),
  parameter('ids', 'query', { explode: false }),
  parameter('Accept-Language', 'header'),
]
const operation = {
  method: 'POST' as const,
  path: '/orders/{id}/files/{file}.json',
  inputs: { parameters, body: { required: false, schema: {} }, headers: { 'X-Version': '2' } },
}
const build = (args: Record<string, unknown>) =>
  buildRequest({ baseUrl: 'https://api.example.com/v2', operation, args: { id: 1, file: 'a', ...args } })

test('arguments stand in path, query, header and body, each encoded', () => {
  const request = build({
    id: 'a b&c?d#e',
    file: 'ü',
    tag: ['x&y=1', 'z'],
    ids: [1, 2],
    'Accept-Language': 'de',
    body: { n: 1 },
  })
  expect(request.url.href).toBe(
    'https://api.example.com/v2/orders/a%20b%26c%3Fd%23e/files/%C3%BC.json?tag=x%26y%3D1&tag=z&ids=1%2C2',
  )
  expect(request).toMatchObject({
    method: 'POST',
    body: '{"n":1}',
    headers: { 'X-Version': '2', 'accept-language': 'de', 'content-type': 'application/json' },
  })
})

test.each(['..', '.', '', 'a/b', '../admin', '..%2fadmin', '%2e%2e', 'a\\b', 'a\nb', '%5c', { a: 1 }, null, undefined])(
  'a part of a path is never %j',
  (id) => {
    expect(() => build({ id })).toThrow('“id” has to be a plain value')
  },
)

test('an argument that looks like another address stays a part of the path', () => {
  const { url } = build({ id: '@evil.example:80' })
  expect(url.host).toBe('api.example.com')
  expect(url.pathname).toBe('/v2/orders/%40evil.example%3A80/files/a.json')
})

test('a header takes one line of plain text', () => {
  for (const value of ['de\r\nX-Admin: 1', 'ü', '', 'x'.repeat(201)])
    expect(() => build({ 'Accept-Language': value })).toThrow('plain text on one line')
})

test('who asks is added at last, and nothing that was said can stand in its place', () => {
  const request = build({ tag: 'x' })
  expect(signRequest(request, { kind: 'bearer' }, 's3cret').headers).toMatchObject({ authorization: 'Bearer s3cret' })
  expect(signRequest(request, { kind: 'header', name: 'X-Key' }, 's3cret').headers).toMatchObject({ 'x-key': 's3cret' })
  expect(signRequest(request, { kind: 'query', name: 'tag' }, 's3cret').url.searchParams.getAll('tag')).toEqual([
    's3cret',
  ])
  const basic = Buffer.from('ada:s3cret').toString('base64')
  expect(signRequest(request, { kind: 'basic', username: 'ada' }, 's3cret').headers).toMatchObject({
    authorization: `Basic ${basic}`,
  })
  expect(JSON.stringify({ ...request, url: request.url.href })).not.toContain('s3cret')
})

test('a key that a service says back is in no answer, in none of its forms', () => {
  const basic = { kind: 'basic', username: 'ada' } as const
  const secret = 'p"ss w0rd/+'
  const echoed = [
    secret,
    JSON.stringify(secret),
    encodeURIComponent(secret),
    Buffer.from(`ada:${secret}`).toString('base64'),
  ]
  const hidden = hideSecret(echoed.join('\n'), { auth: basic, secret })
  expect(hidden).toBe('[key]\n"[key]"\n[key]\n[key]')
})
