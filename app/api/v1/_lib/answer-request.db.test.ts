import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createTestDatabase, type TestDatabase } from '@/db/testing'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { defineSpec } from './route-spec'
import { makeFrame, noteSpec } from './testing/make-frame'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const setUp = () => makeFrame(database.db)
const echo = async ({ body }: { body: { text: string } }) => ({ body: { text: body.text, count: 1 } })
const body = JSON.stringify({ text: 'hello' })

test('a key gets in; the handler sees parsed values and the scope of the owner', async () => {
  const { send, byKey, json, scope } = await setUp()
  const seen: unknown[] = []
  const response = await send(
    noteSpec,
    async (call) => {
      seen.push(call.scope, call.params, call.query, call.body)
      return { body: { text: call.body.text, count: 2 } }
    },
    { path: '/api/v1/notes/note_1?tag=a&tag=b', headers: { ...byKey, ...json }, body },
  )
  expect(response).toMatchObject({ status: 201, body: { text: 'hello', count: 2 } })
  const withKey = { ...scope, apiKeyId: expect.stringMatching(/^key_/) as string }
  expect(seen).toEqual([withKey, { id: 'note_1' }, { tag: ['a', 'b'] }, { text: 'hello' }])
  expect(response.headers.get('ratelimit-limit')).toBe('6000')
  expect(response.headers.get('ratelimit-remaining')).toBe('5999')
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
})

test('without credentials, with an unknown key, and with another scheme nobody gets in', async () => {
  const { send, json } = await setUp()
  const problem = { code: 'not_signed_in', title: 'Not signed in', status: 401 }
  const nobody = await send(noteSpec, echo, { headers: json, body })
  expect(nobody).toMatchObject({ status: 401, body: problem })
  expect(nobody.headers.get('content-type')).toBe('application/problem+json')
  expect(nobody.headers.get('www-authenticate')).toContain('Bearer')
  const unknown = await send(noteSpec, echo, { headers: { ...json, authorization: 'Bearer fn_unknown' }, body })
  expect(unknown).toMatchObject({ status: 401, body: { code: 'invalid_api_key' } })
  const basic = await send(noteSpec, echo, { headers: { ...json, authorization: 'Basic eDp5' }, body })
  expect(basic).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
})

test('a change by cookie needs our own origin; by key it does not', async () => {
  const { send, bySession, byKey, json } = await setUp()
  const from = (headers: Record<string, string>) => send(noteSpec, echo, { headers: { ...json, ...headers }, body })
  expect(await from({ ...bySession, origin: 'http://notes.example.com' })).toMatchObject({ status: 201 })
  expect(await from({ ...bySession })).toMatchObject({ status: 403, body: { code: 'cross_site_request' } })
  expect(await from({ ...bySession, origin: 'http://evil.example.com' })).toMatchObject({ status: 403 })
  expect(await from({ ...bySession, origin: 'null' })).toMatchObject({ status: 403 })
  expect(await from({ ...byKey, origin: 'http://evil.example.com' })).toMatchObject({ status: 201 })
})

test('a role that is too low is told so, and the handler does not run', async () => {
  const { send, byKey } = await setUp()
  const spec = defineSpec({
    method: 'GET',
    path: '/api/v1/usage',
    summary: 'Usage',
    response: z.object({}),
    role: 'admin',
    rateLimit: 'read',
  })
  const response = await send(spec, () => Promise.reject(new Error('must not run')), { headers: byKey })
  expect(response).toMatchObject({ status: 403, body: { code: 'forbidden' } })
})

test.each([
  ['a field of the wrong kind', { body: '{"text":5}' }, 400, /body\.text/],
  ['no body', {}, 400, /body/],
  ['broken JSON', { body: '{"text":' }, 400, /not valid JSON/],
  ['a path that does not fit', { body, params: { id: 'x' } }, 400, /path\.id/],
  ['a body over the limit', { body: JSON.stringify({ text: 'x'.repeat(300) }) }, 413, /larger than the limit/],
])('%s is refused with the reason', async (_, request, status, reason) => {
  const { send, byKey, json } = await setUp()
  const response = await send(noteSpec, echo, { headers: { ...byKey, ...json }, ...request })
  expect(response.status).toBe(status)
  expect((response.body as { detail: string }).detail).toMatch(reason)
})

test('JSON must say that it is JSON, which a form of another site cannot', async () => {
  const { send, byKey } = await setUp()
  const response = await send(noteSpec, echo, { headers: { ...byKey, 'content-type': 'text/plain' }, body })
  expect(response).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
})

test('an error of ours keeps its code; anything else is "internal" without its words', async () => {
  const { send, byKey, json, lines } = await setUp()
  const request = { headers: { ...byKey, ...json, 'x-request-id': 'trace-12345' }, body }
  const ours = await send(
    noteSpec,
    () => Promise.reject(new FootnoteError('disk_full', { retryAfterSeconds: 5 })),
    request,
  )
  expect(ours).toMatchObject({
    status: 507,
    body: { code: 'disk_full', retryAfterSeconds: 5, requestId: 'trace-12345' },
  })
  expect(ours.headers.get('retry-after')).toBe('5')
  const other = await send(noteSpec, () => Promise.reject(new Error('secret detail')), request)
  expect(other).toMatchObject({ status: 500, body: { code: 'internal', requestId: 'trace-12345' } })
  expect(JSON.stringify(other.body)).not.toContain('secret detail')
  expect(lines.filter((line) => line.event === 'request-failed')).toHaveLength(2)
})

test('one log line per request, with the route and not the URL', async () => {
  const { send, byKey, json, lines, scope } = await setUp()
  const path = '/api/v1/notes/note_private?tag=salary'
  const { headers } = await send(noteSpec, echo, { path, headers: { ...byKey, ...json }, body })
  await nextTurn()
  const line = lines.find(({ event }) => event === 'request')
  expect(line?.fields).toMatchObject({ method: 'POST', route: '/api/v1/notes/{id}', status: 201, userId: scope.userId })
  expect(line?.fields['requestId']).toBe(headers.get('x-request-id'))
  expect(JSON.stringify(lines)).not.toMatch(/private|salary|hello/)
})

test('a stream passes through with the frame’s headers', async () => {
  const { send, byKey, json } = await setUp()
  const stream = async () => new Response('data: 1\n\n', { headers: { 'content-type': 'text/event-stream' } })
  const response = await send(noteSpec, stream, { headers: { ...byKey, ...json }, body })
  expect(response).toMatchObject({ status: 200, body: 'data: 1\n\n' })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(response.headers.get('x-request-id')).toMatch(/^req_/)
})
